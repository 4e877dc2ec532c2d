/** The lists of the build that this worker belongs to. */
import { listPath, mayBeInPart, partOf, type Head, type Sums } from '../../domain/offline/lists.ts';
import { fetchCopy, kept } from './store.ts';

/** Sum of the head; scripts/build/stages/offline.ts puts it in. */
declare const BUILD: string;

const read = new Map<string, Promise<unknown>>();

/**
 * A list, read once; `fetched`: from the server where it is not kept.
 * @throws what {@link fetchCopy} throws; TypeError where it is not kept and not to be fetched
 */
function list<T>(sum: string, fetched: boolean): Promise<T> {
  const known = read.get(sum);
  if (known) return known as Promise<T>;
  const path = listPath(sum);
  const load = async () => {
    const copy = (await kept(path, sum)) ?? (fetched ? await fetchCopy(path, sum, refuse) : undefined);
    if (!copy) throw new TypeError(`${path} is not kept`);
    return (await copy.json()) as T;
  };
  const loaded = load();
  read.set(sum, loaded);
  // Another time it may be there.
  loaded.catch(() => read.delete(sum));
  return loaded;
}

const refuse = (error: unknown) => {
  throw error;
};

/** Forgets what was read, the copies being gone. */
export const forgetLists = () => {
  read.clear();
};

export const isBuildList = (path: string, sum: string, head: Head) =>
  path === listPath(sum) && (sum === BUILD || head.parts.includes(sum));

export const readHead = (fetched = false) => list<Head>(BUILD, fetched);
export const readPart = (sum: string, fetched = false) => list<Sums>(sum, fetched);

/**
 * The sum of a file of this build.
 * @returns undefined where the build has no such file
 * @throws where the list that would tell is neither kept nor to be fetched
 */
export async function sumInBuild(path: string, fetched: boolean): Promise<string | undefined> {
  const { core, parts } = await readHead();
  if (Object.hasOwn(core, path)) return core[path];
  const part = mayBeInPart(path) && parts.length > 0 ? parts[partOf(path, parts.length)] : undefined;
  if (part === undefined) return undefined;
  const sums = await readPart(part, fetched);
  return Object.hasOwn(sums, path) ? sums[path] : undefined;
}
