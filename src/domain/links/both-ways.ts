import type { Entry } from '../model/entry.ts';
import { groupBy } from '../model/group-by.ts';
import type { Linker } from './link.ts';

/** Pairs of entries, to be looked up from either side. */
export function bothWays(pairs: readonly (readonly [from: Entry, to: Entry])[]): {
  forth: Linker;
  back: Linker;
} {
  const byFrom = groupBy(pairs, ([from]) => from.id);
  const byTo = groupBy(pairs, ([, to]) => to.id);
  return {
    forth: ({ id }) => (byFrom.get(id) ?? []).map(([, to]) => to),
    back: ({ id }) => (byTo.get(id) ?? []).map(([from]) => from),
  };
}
