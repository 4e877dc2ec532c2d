import type { NumberIndex } from '../number-index.ts';
import type { WrittenNumber } from '../written-number.ts';
import { shardOf } from './table.ts';

/**
 * Shards that may hold a number, or what it may be read as, or the same with the other sign: only with these it is
 * known whether a document has it.
 */
export function shardsOfReadings({ shards }: NumberIndex, written: readonly WrittenNumber[]): number[] {
  if (!shards) return [];
  const forms = written.flatMap(({ readings }) =>
    readings.flatMap(({ from, to }) => (from === to ? [from, -from] : [])),
  );
  const own = new Set(forms.flatMap((number) => shardOf(shards, number) ?? []));
  return [...own].filter((shard) => !shards.loaded.includes(shard));
}
