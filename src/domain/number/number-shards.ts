/** Which shards the index lacks for what it says of some numbers. None for a whole index. */
import { MOST_PREFIXED } from './number-answer.ts';
import { nameMap, tableOf, type IndexedCode, type NumberIndex } from './number-index.ts';
import { MOST_WITHIN, meaningOf } from './number-meaning.ts';
import { NEIGHBOURS } from './number-table.ts';
import { scopesOf } from './scope.ts';
import { shardsAround, shardsOfNumber, shardsOfPrefix, shardsOfRange } from './shards/wanted.ts';
import type { WrittenNumber } from './written-number.ts';
import { parseQuery } from '../search/query.ts';

/** One more than are shown: 0 is counted, and is no neighbour. */
const AROUND = NEIGHBOURS + 1;

/**
 * Shards that may hold a number, or what it may be read as, or the same with the other sign: only with these it is
 * known whether a document has it.
 */
export function shardsOfReadings(index: NumberIndex, written: readonly WrittenNumber[]): number[] {
  if (!index.shards) return [];
  const forms = written.flatMap(({ readings }) =>
    readings.flatMap(({ from, to }) => (from === to ? [from, -from] : [])),
  );
  return unique(forms.flatMap((number) => shardsOfNumber(index, number)));
}

/**
 * Shards for the meaning of numbers and for the neighbours of those that are not listed.
 * @param names ids of the systems and modules that are asked about
 * @param isAsked whether a code counts as an answer
 */
export function shardsOfMeaning(
  index: NumberIndex,
  written: readonly WrittenNumber[],
  names: readonly string[],
  isAsked: (code: IndexedCode) => boolean = () => true,
): number[] {
  if (!index.shards) return [];
  const own = shardsOfReadings(index, written);
  // Only then it is known whether neighbours are wanted.
  if (own.length > 0) return own;
  return unique(
    written.flatMap((number) => {
      const { from, to, exact } = meaningOf(tableOf(index), number);
      if (Number.isNaN(from)) return [];
      if (from < to) return shardsOfRange(index, from, to, MOST_WITHIN);
      return exact.some(isAsked)
        ? []
        : scopesOf(names).flatMap((holds) => shardsAround(index, from, holds, AROUND));
    }),
  );
}

/** Shards for the answer to a query; see {@link answerNumbers}. */
export function shardsForQuery(index: NumberIndex, query: string): number[] {
  if (!index.shards) return [];
  const { numbers, names, words } = parseQuery(query, nameMap(index));
  const own = shardsOfReadings(index, numbers);
  if (own.length > 0) return own;
  const [only, second] = numbers;
  const isPrefix = only && !second && words === '';
  return unique([
    ...shardsOfMeaning(index, numbers, names),
    ...(isPrefix
      ? scopesOf(names).flatMap((holds) => shardsOfPrefix(index, only.shown, holds, MOST_PREFIXED))
      : []),
  ]);
}

const unique = (shards: readonly number[]) => [...new Set(shards)];
