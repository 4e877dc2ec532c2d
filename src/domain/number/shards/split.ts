import { moduleOfRow, type IndexedSystem, type Row } from '../indexed-system.ts';
import type { NumberIndex } from '../number-index.ts';
import type { Shard, ShardTable } from './table.ts';

/** A split index: the head is complete without the shards, but for the rows that they hold. */
export interface SplitIndex {
  head: NumberIndex;
  shards: Shard[];
}

interface Located {
  system: number;
  row: Row;
  number: number;
}

/**
 * Splits an index that is too long to be loaded as a whole.
 * @param size rows of a shard, at least 1; one with many codes of one number may have more
 * @param most an index of so many rows or fewer stays whole: no shards
 */
export function splitIndex(index: NumberIndex, size: number, most: number): SplitIndex {
  const rows = index.systems.reduce((sum, system) => sum + system.rows.length, 0);
  if (rows <= most) return { head: index, shards: [] };
  const named = new Set(Object.values(index.names ?? {}).flat());
  const groups = groupsOf(index, size);
  const placesHeld = groups.map((group) => [
    ...new Set(group.map(({ system, row }) => placeOf(index.systems[system], row, named))),
  ]);
  const places = [...new Set(placesHeld.flat())];
  const shards: ShardTable = {
    bounds: groups.map((group) => [group[0]?.number ?? 0, group.at(-1)?.number ?? 0]),
    places,
    held: placesHeld.map((own) => own.map((place) => places.indexOf(place)).sort((a, b) => a - b)),
    loaded: [],
  };
  return {
    head: { ...index, systems: index.systems.map((system) => headOf(system, named)), shards },
    shards: groups.map((group) => shardOfGroup(index, group)),
  };
}

/** Ranges, classes and the row for all remaining errors may answer any number: they stay in the head. */
const staysInHead = ([, , , , kind = 'exact']: Row) => kind !== 'exact';

/** Rows by number, in shards: none holds negative and positive numbers, no number stands in two. */
function groupsOf({ systems }: NumberIndex, size: number): Located[][] {
  const located = systems
    .flatMap(({ rows }, system) => rows.map((row): Located => ({ system, row, number: Number(row[0]) })))
    .filter(({ row }) => !staysInHead(row))
    // Stable: rows of one number keep their display order.
    .sort((a, b) => a.number - b.number);
  const groups: Located[][] = [];
  let last: Located | undefined;
  for (const item of located) {
    const group = groups.at(-1);
    const isSame = last?.number === item.number;
    const isFull = !isSame && (group?.length ?? 0) >= size;
    const changesSign = last !== undefined && last.number < 0 !== item.number < 0;
    if (!group || isFull || changesSign) groups.push([item]);
    else group.push(item);
    last = item;
  }
  return groups;
}

/** The module where a query can name it, else the system: by these the nearest codes are looked for. */
function placeOf(system: IndexedSystem | undefined, row: Row, named: ReadonlySet<string>): string {
  if (!system) return '';
  const module = moduleOfRow(system, row);
  return named.has(module) ? module : system.id;
}

/** Of the modules, those that rows of the head or names need. */
function headOf(system: IndexedSystem, named: ReadonlySet<string>): IndexedSystem {
  const rows = system.rows.filter(staysInHead);
  const isNamed = ({ id }: { id: string }) => named.has(`${system.id}/${id}`);
  const used = new Set(rows.map(([, module]) => module));
  return { ...system, ...narrowed(system, rows, (module, at) => used.has(at) || isNamed(module)) };
}

function shardOfGroup({ systems }: NumberIndex, group: readonly Located[]): Shard {
  return [...Map.groupBy(group, ({ system }) => system)]
    .sort(([a], [b]) => a - b)
    .map(([at, located]) => {
      const system = systems[at] ?? { modules: [] };
      const rows = located.map(({ row }) => row);
      const used = new Set(rows.map(([, module]) => module));
      return { system: at, ...narrowed(system, rows, (_, module) => used.has(module)) };
    });
}

/** Some of a system's modules, and the rows with their positions among these. */
function narrowed(
  { modules }: Pick<IndexedSystem, 'modules'>,
  rows: readonly Row[],
  isKept: (module: IndexedSystem['modules'][number], at: number) => boolean,
): Pick<IndexedSystem, 'modules' | 'rows'> {
  const kept = modules.filter(isKept);
  const positions = new Map(kept.map(({ id }, at) => [id, at]));
  const moved = rows.map(([code, module, ...rest]): Row => {
    return [code, positions.get(modules[module]?.id ?? '') ?? -1, ...rest];
  });
  return { modules: kept, rows: moved };
}
