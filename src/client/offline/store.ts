/**
 * The copies. Each is kept under its path and the sum of its bytes, so that builds share what they have in common and
 * none ever gets a file of another.
 */
import { copyKey, parseCopyKey, SUM_DIGITS } from '../../domain/offline/lists.ts';
import { cacheName } from './messages.ts';
import { BASE, SITE } from './scope.ts';

/** Another build is on the server than the one whose file was asked for. */
export class OtherBuild extends Error {}

const NAME = cacheName(BASE);
/** Of no content: the pages that {@link noteForeign} was called for. */
const FOREIGN = `${NAME} foreign`;
/** Set once the reader has switched the copy off: this worker lives on until its pages are left. */
let closed = false;

/** Address of a file; pages by their folder, as hosts redirect from `index.html`. */
const addressOf = (path: string) =>
  SITE +
  path
    .replace(/(^|\/)index\.html$/u, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
const keyOf = (path: string, sum: string) =>
  SITE + copyKey(path.split('/').map(encodeURIComponent).join('/'), sum);

/** The copy with that sum, if it is kept; makes no cache where there is none. */
export function kept(path: string, sum: string): Promise<Response | undefined> {
  return caches.match(keyOf(path, sum), { cacheName: NAME });
}

/**
 * Fetches a file and keeps it.
 * @returns the file, even where it could not be kept
 * @throws OtherBuild where the server has another file; TypeError without a network; what `full` is called with is
 * what the browser says when there is no room
 */
export async function fetchCopy(
  path: string,
  sum: string,
  full: (error: unknown) => void,
): Promise<Response> {
  const key = keyOf(path, sum);
  const coming = fetching.get(key) ?? fetchFile(path, sum).finally(() => fetching.delete(key));
  fetching.set(key, coming);
  const { bytes, headers } = await coming;
  const copy = () => new Response(bytes, { headers });
  if (!closed) {
    try {
      await (await caches.open(NAME)).put(key, copy());
    } catch (error) {
      full(error);
    }
  }
  return copy();
}

/** A reader may open a page while it is fetched to be kept. */
const fetching = new Map<string, ReturnType<typeof fetchFile>>();

async function fetchFile(path: string, sum: string) {
  const response = await fetch(addressOf(path), { cache: 'no-cache' });
  const bytes = await response.arrayBuffer();
  if ((await sumOf(bytes)) !== sum) throw new OtherBuild(path);
  return { bytes, headers: headersOf(response) };
}

/** Of the answer's headers those that tell the browser what to do with the file, not those about its transport. */
function headersOf(response: Response): Headers {
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'vary'])
    headers.delete(name);
  return headers;
}

async function sumOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, SUM_DIGITS);
}

/** All that is kept, of whatever build. */
export async function allKept(): Promise<{ path: string; sum: string }[]> {
  const keys = await (await caches.open(NAME)).keys();
  return keys.flatMap(({ url }) => {
    const key = parseCopyKey(url.slice(SITE.length));
    return key ? [{ ...key, path: decodeURIComponent(key.path) }] : [];
  });
}

export async function drop(path: string, sum: string): Promise<void> {
  await (await caches.open(NAME)).delete(keyOf(path, sum));
}

/** Keeps no more, and forgets what was kept. */
export async function close(): Promise<void> {
  closed = true;
  await caches.delete(NAME);
  await forgetForeign();
}
export const reopen = () => {
  closed = false;
};
/** Whether the reader has switched the copy off. */
export const isClosed = () => closed;

/** Notes that a page came from another build than this worker's, over a restart of the worker. */
export async function noteForeign(client: string): Promise<void> {
  foreign.set(client, true);
  if (!closed) await (await caches.open(FOREIGN)).put(foreignKey(client), new Response());
}
/** Whether {@link noteForeign} was called for the page. */
export async function isForeign(client: string): Promise<boolean> {
  if (client === '') return false;
  const known =
    foreign.get(client) ?? (await caches.match(foreignKey(client), { cacheName: FOREIGN })) !== undefined;
  foreign.set(client, known);
  return known;
}
export const forgetForeign = () => caches.delete(FOREIGN);
const foreign = new Map<string, boolean>();
const foreignKey = (client: string) => SITE + client;
