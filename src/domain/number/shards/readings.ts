import type { NumberIndex } from '../number-index.ts';
import type { WrittenNumber } from '../written-number.ts';
import { shardOf } from './table.ts';

/** Where the codes with a number stand. */
function shardsOfNumber({ shards }: NumberIndex, number: number): number[] {
  const shard = shards && Number.isSafeInteger(number) ? shardOf(shards, number) : null;
  return shard === null || shards?.loaded.includes(shard) ? [] : [shard];
}

/**
 * Shards that may hold a number, or what it may be read as, or the same with the other sign: only with these it is
 * known whether a document has it.
 */
export function shardsOfReadings(index: NumberIndex, written: readonly WrittenNumber[]): number[] {
  if (!index.shards) return [];
  const forms = written.flatMap(({ readings }) =>
    readings.flatMap(({ from, to }) => (from === to ? [from, -from] : [])),
  );
  return [...new Set(forms.flatMap((number) => shardsOfNumber(index, number)))];
}
