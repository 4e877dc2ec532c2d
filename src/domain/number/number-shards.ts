/** Which shards must be loaded before the index can say what some numbers mean; none for a whole index. */
import { tableOf, type IndexedCode, type NumberIndex } from './number-index.ts';
import { meaningOf } from './number-meaning.ts';
import { scopesOf } from './scope.ts';
import { shardsOfReadings } from './shards/readings.ts';
import { shardsAround } from './shards/wanted.ts';
import type { WrittenNumber } from './written-number.ts';

/** Numbers on either side, one more than are shown as neighbours: 0 is counted, and is none. */
const AROUND = 3;

interface Asked {
  written: readonly WrittenNumber[];
  /** Ids of the systems and modules that are asked about. */
  names: readonly string[];
  /** Whether a code counts as an answer; any does where this is absent. */
  isAsked?: (code: IndexedCode) => boolean;
}

/** Shards for the meaning of numbers and for the neighbours of those that are not listed. */
export function shardsOfMeaning(
  index: NumberIndex,
  { written, names, isAsked = () => true }: Asked,
): number[] {
  if (!index.shards) return [];
  const own = shardsOfReadings(index, written);
  // Whether neighbours are wanted is known only when these are there.
  if (own.length > 0) return own;
  const around = written.flatMap((number) => {
    const { from, to, exact } = meaningOf(tableOf(index), number);
    return from !== to || exact.some(isAsked)
      ? []
      : scopesOf(names).flatMap((holds) => shardsAround(index, from, holds, AROUND));
  });
  return [...new Set(around)];
}
