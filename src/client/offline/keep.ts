/** Fetching files and bundles and keeping what is in them. */
import { listPath, type BundledFile, type Copy } from '../../domain/offline/lists.ts';
import { fetchFile, type Got } from './server.ts';
import { keep, kept } from './store.ts';

/** As many as browsers ask one host for at a time. */
const AT_ONCE = 6;

/** A reader may open a page while it is fetched to be kept. */
const coming = new Map<string, Promise<{ got: Got; fault: unknown }>>();

/**
 * Fetches a file and keeps it.
 * @returns the file, even where it could not be kept
 * @throws what {@link fetchFile} throws; what `full` is called with is what the browser says when there is no room
 */
export async function fetchCopy(
  file: Copy,
  full: (error: unknown) => void = () => undefined,
): Promise<Response> {
  const known = coming.get(file.path) ?? fetchAndKeep(file).finally(() => coming.delete(file.path));
  coming.set(file.path, known);
  const { got, fault } = await known;
  if (fault !== undefined) full(fault);
  return toResponse(got);
}

async function fetchAndKeep(file: Copy): Promise<{ got: Got; fault: unknown }> {
  const got = await fetchFile(file);
  const fault: unknown = await keep(file, toResponse(got)).catch((error: unknown) => error);
  return { got, fault };
}

const toResponse = ({ bytes, headers }: Got) => new Response(bytes, { headers });

export const rethrow = (error: unknown) => {
  throw error;
};

/** Fetches files and keeps them; the first that fails ends it. Throws as {@link fetchCopy} does, and where it is full. */
export async function keepFiles(files: readonly Copy[]): Promise<void> {
  const queue = files.values();
  let failed = false;
  const work = async () => {
    for (const file of queue) {
      if (failed) return;
      try {
        if (!(await kept(file))) await fetchCopy(file, rethrow);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** Fetches a bundle and keeps what is in it; throws as {@link keepFiles} does. */
export async function keepBundle(sum: string): Promise<void> {
  // The sum of the bundle was checked: what is in it is what the build put there.
  const { bytes, headers } = await fetchFile({ path: listPath(sum), sum });
  const files = (await new Response(bytes).json()) as BundledFile[];
  for (const [path, fileSum, type, content, coding] of files) {
    const file = { path, sum: fileSum };
    if (await kept(file)) continue;
    const own = new Headers(headers);
    own.set('Content-Type', type);
    const body = coding ? Uint8Array.from(atob(content), (byte) => byte.charCodeAt(0)) : content;
    await keep(file, new Response(body, { headers: own }));
  }
}
