import type { Entry } from '../model/entry.ts';
import type { Linker } from './link.ts';

const NONE: readonly Entry[] = [];

/** Looks a list of entries up by the id of one. */
export const lookUp =
  (lists: ReadonlyMap<string, readonly Entry[]>): Linker =>
  ({ id }) =>
    lists.get(id) ?? NONE;

/** Pairs of entries, to be looked up from either side. */
export function bothWays(pairs: readonly (readonly [from: Entry, to: Entry])[]): {
  forth: Linker;
  back: Linker;
} {
  const forth = new Map<string, Entry[]>();
  const back = new Map<string, Entry[]>();
  for (const [from, to] of pairs) {
    add(forth, from.id, to);
    add(back, to.id, from);
  }
  return { forth: lookUp(forth), back: lookUp(back) };
}

/** Appends without copying, because a list may hold every code of a layer. */
function add(lists: Map<string, Entry[]>, id: string, entry: Entry): void {
  const list = lists.get(id);
  if (list) list.push(entry);
  else lists.set(id, [entry]);
}
