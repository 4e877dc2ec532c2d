/**
 * The number index in parts. Past some thousand codes it is split: a head with everything that does not grow with
 * the codes (systems, names, ranges and classes), and shards of the remaining rows, by number. A lookup loads the head
 * and the shards around its number, and answers as if it had the whole index.
 */
import { firstPosition } from '../bounds.ts';
import type { IndexedSystem, Row } from '../indexed-system.ts';

/** What stands where; part of the head. */
export interface ShardTable {
  /** First and last number of each shard, ascending; shards don't overlap and a number is in one of them only. */
  bounds: [first: number, last: number][];
  /** Ids of systems, and of those modules that a query can name (`msdk/wechat`). */
  places: string[];
  /** Which of the places have numbers in each shard: positions in `places`. */
  held: number[][];
  /** The shards whose rows are in the index already, ascending. */
  loaded: number[];
}

/** A part of a system: its rows name modules by their positions in `modules` here. */
export interface ShardPart {
  /** Position of the system in the head. */
  system: number;
  modules: IndexedSystem['modules'];
  /** In display order. */
  rows: Row[];
}

/** As it travels to the browser. */
export type Shard = ShardPart[];

/** The shard that a number would be in; null where it lies between two, or outside. */
export function shardOf({ bounds }: ShardTable, number: number): number | null {
  const shard = firstPosition(bounds, ([, last]) => last >= number);
  const [first = Infinity] = bounds[shard] ?? [];
  return first <= number ? shard : null;
}
