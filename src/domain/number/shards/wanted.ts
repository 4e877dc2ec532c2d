/** Which shards a question still needs: those that are not in the index yet. A whole index lacks none. */
import { moduleOfRow, type IndexedSystem, type Row } from '../indexed-system.ts';
import type { NumberIndex } from '../number-index.ts';
import type { Holds } from '../scope.ts';
import type { ShardTable } from './table.ts';

/**
 * Where the nearest codes of a place stand.
 * @param most how many numbers on either side
 */
export function shardsAround(index: NumberIndex, number: number, holds: Holds, most: number): number[] {
  const { shards } = index;
  if (!shards) return [];
  const all = [...shards.bounds.keys()];
  const first = (shard: number) => shards.bounds[shard]?.[0] ?? NaN;
  const last = (shard: number) => shards.bounds[shard]?.[1] ?? NaN;
  const below = all.filter((shard) => first(shard) < number).reverse();
  const above = all.filter((shard) => last(shard) > number);
  return [
    ...missingAlong(index, below, holds, (other) => other < number, most),
    ...missingAlong(index, above, holds, (other) => other > number, most),
  ];
}

/**
 * Where the shortest numbers stand that begin with some digits.
 * @param prefix digits, maybe with a minus sign before them
 */
export function shardsOfPrefix(index: NumberIndex, prefix: string, holds: Holds, most: number): number[] {
  const { shards } = index;
  if (!shards || !/^-?[1-9]\d{0,14}$/.test(prefix)) return [];
  const along: number[] = [];
  const size = Math.abs(Number(prefix));
  const largest = Math.max(...shards.bounds.flat().map(Math.abs));
  for (let scale = 10; size * scale <= largest; scale *= 10) {
    const decade = [size * scale, size * scale + scale - 1] as const;
    const nearFirst = prefix.startsWith('-')
      ? shardsOverlapping(shards, -decade[1], -decade[0]).reverse()
      : shardsOverlapping(shards, ...decade);
    along.push(...nearFirst);
  }
  const begins = (number: number) => String(number).startsWith(prefix) && String(number) !== prefix;
  return missingAlong(index, [...new Set(along)], holds, begins, most);
}

/** Shards that overlap an interval, ascending. */
function shardsOverlapping({ bounds }: ShardTable, from: number, to: number): number[] {
  return [...bounds.keys()].filter((shard) => {
    const [first, last] = bounds[shard] ?? [NaN, NaN];
    return first <= to && from <= last;
  });
}

/** The first shard that is not loaded, on the way to the first `most` numbers of a place. */
function missingAlong(
  { systems, shards }: NumberIndex,
  along: readonly number[],
  holds: Holds,
  isWanted: (number: number) => boolean,
  most: number,
): number[] {
  const known = new Set<number>();
  for (const shard of along) {
    const places = shards?.held[shard] ?? [];
    if (!places.some((place) => holds(shards?.places[place] ?? ''))) continue;
    if (!shards?.loaded.includes(shard)) return [shard];
    const [first, last] = shards.bounds[shard] ?? [NaN, NaN];
    for (const system of systems) {
      for (const row of system.rows) {
        const number = Number(row[0]);
        if (first <= number && number <= last && isWanted(number) && isHeld(system, row, holds)) {
          known.add(number);
        }
      }
    }
    if (known.size >= most) return [];
  }
  return [];
}

const isHeld = (system: IndexedSystem, row: Row, holds: Holds) =>
  holds(system.id) || holds(moduleOfRow(system, row));
