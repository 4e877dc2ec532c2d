import { MOST_PREFIXED } from './number-answer.ts';
import type { NumberIndex } from './number-index.ts';
import { nameMap } from '../search/names.ts';
import { shardsOfMeaning } from './number-shards.ts';
import { scopesOf } from './scope.ts';
import { shardsOfReadings } from './shards/readings.ts';
import { shardsOfPrefix } from './shards/wanted.ts';
import { parseQuery } from '../search/query.ts';

/** Shards for the answer to a query; see {@link answerNumbers}. */
export function shardsForQuery(index: NumberIndex, query: string): number[] {
  if (!index.shards) return [];
  const { numbers, names, words } = parseQuery(query, nameMap(index));
  const own = shardsOfReadings(index, numbers);
  if (own.length > 0) return own;
  const [only, second] = numbers;
  const isPrefix = only && !second && words === '';
  return [
    ...new Set([
      ...shardsOfMeaning(index, { written: numbers, names }),
      ...(isPrefix
        ? scopesOf(names).flatMap((holds) => shardsOfPrefix(index, only.shown, holds, MOST_PREFIXED))
        : []),
    ]),
  ];
}
