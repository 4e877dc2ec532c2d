import { groupBy } from './group-by.ts';

/** What pairs give each key, each value once; keys and values in the order of the pairs. */
export function valuesByKey<Value>(pairs: Iterable<readonly [string, Value]>): Map<string, Value[]> {
  const groups = [...groupBy(pairs, ([key]) => key)];
  return new Map(groups.map(([key, own]) => [key, [...new Set(own.map(([, value]) => value))]]));
}
