/** The lists of the build that this worker belongs to. */
import { isKept } from '../../domain/offline/files.ts';
import { listPath, placeOf, type Copy, type Head, type Sums } from '../../domain/offline/lists.ts';
import { fetchCopy, rethrow } from './keep.ts';
import { kept } from './store.ts';

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
  const file = { path: listPath(sum), sum };
  const load = async () => {
    const copy = (await kept(file)) ?? (fetched ? await fetchCopy(file, rethrow) : undefined);
    if (!copy) throw new TypeError(`${file.path} is not kept`);
    return (await copy.json()) as T;
  };
  const loaded = load();
  read.set(sum, loaded);
  // Another time it may be there.
  loaded.catch(() => read.delete(sum));
  return loaded;
}

/** Forgets what was read, the copies being gone. */
export const forgetLists = () => {
  read.clear();
};

/** Forgets the lists that the browser has thrown away: what was read of them does not outlive this worker. */
export function forgetDropped(copies: readonly Copy[]): void {
  const there = new Set(copies.map(({ sum }) => sum));
  for (const sum of read.keys()) if (!there.has(sum)) read.delete(sum);
}

export const isBuildList = ({ path, sum }: Copy, head: Head) =>
  path === listPath(sum) && (sum === BUILD || head.lists.includes(sum));

export const readHead = (fetched = false) => list<Head>(BUILD, fetched);
export const readList = (sum: string, fetched = false) => list<Sums>(sum, fetched);

/** Sum of the list that would name a file; undefined where none does. */
export const listOf = (path: string, { core, lists }: Head): string | undefined =>
  isKept(path) && !Object.hasOwn(core, path) ? lists[placeOf(path, lists.length)] : undefined;

/**
 * The sum of a file of this build.
 * @returns undefined where the build has no such file
 * @throws where the list that would tell is neither kept nor to be fetched
 */
export async function sumInBuild(path: string, fetched: boolean): Promise<string | undefined> {
  const head = await readHead();
  if (Object.hasOwn(head.core, path)) return head.core[path];
  const at = listOf(path, head);
  if (at === undefined) return undefined;
  const sums = await readList(at, fetched);
  return Object.hasOwn(sums, path) ? sums[path] : undefined;
}
