import { groupBy } from '../../model/group-by.ts';
import type { IndexedSystem, Row } from '../indexed-system.ts';
import type { NumberIndex } from '../number-index.ts';
import type { Shard, ShardPart } from './table.ts';

/**
 * The head with some of its shards in it: an index like any other, of fewer rows.
 * @param shards by number of the shard
 */
export function joinShards(head: NumberIndex, shards: ReadonlyMap<number, Shard>): NumberIndex {
  if (!head.shards || shards.size === 0) return head;
  const loaded = [...shards.keys()].sort((a, b) => a - b);
  const parts = groupBy(
    loaded.flatMap((shard) => shards.get(shard) ?? []),
    ({ system }) => system,
  );
  return {
    ...head,
    systems: head.systems.map((system, at) => joinParts(system, parts.get(at) ?? [])),
    shards: { ...head.shards, loaded },
  };
}

function joinParts(system: IndexedSystem, parts: readonly ShardPart[]): IndexedSystem {
  const modules = [...system.modules];
  const positions = new Map(modules.map(({ id }, at) => [id, at]));
  const rows = parts.flatMap((part) => {
    const own = part.modules.map((module) => {
      const known = positions.get(module.id) ?? modules.push(module) - 1;
      positions.set(module.id, known);
      return known;
    });
    return part.rows.map(([code, module, ...rest]): Row => [code, own[module] ?? -1, ...rest]);
  });
  return { ...system, modules, rows: [...system.rows, ...rows] };
}
