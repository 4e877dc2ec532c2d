import type { BrowseState } from './state.ts';
import type { BrowseTable, Column } from './table.ts';

export interface Filtered {
  /** 1 for every row that meets all conditions. */
  shown: Uint8Array;
  /** How many those are. */
  total: number;
  /** Facet by facet, value by value: how many rows would be shown with that value chosen, the other facets as they are. */
  counts: Uint32Array[];
  /** Facet by facet how many rows fail by that facet alone; last the query. */
  relaxed: Uint32Array;
}

/**
 * Filters and counts, in one pass: a row that fails by one condition alone counts for the values of that facet, and
 * one that fails by several counts nowhere.
 * @param chosen see {@link BrowseState}
 * @param matches rows that meet the query, as 1 and 0; null where there is none
 */
export function filterTable(
  table: BrowseTable,
  chosen: BrowseState['chosen'],
  matches: Uint8Array | null,
): Filtered {
  const { data, columns } = table;
  const rows = data.codes.length;
  const masks = data.facets.map(({ key, values }) => {
    const own = chosen.get(key);
    return own ? Uint8Array.from(values, ({ id }) => (own.has(id) ? 1 : 0)) : null;
  });
  const shown = new Uint8Array(rows);
  const counts = data.facets.map(({ values }) => new Uint32Array(values.length));
  const relaxed = new Uint32Array(columns.length + 1);
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const failing = failingCondition(columns, masks, matches, row);
    if (failing === SEVERAL) continue;
    if (failing === NONE) {
      shown[row] = 1;
      total++;
      for (let index = 0; index < columns.length; index++) count(columns[index], counts[index], row);
    } else {
      relaxed[failing] = (relaxed[failing] ?? 0) + 1;
      count(columns[failing], counts[failing], row);
    }
  }
  return { shown, total, counts, relaxed };
}

const NONE = -1;
const SEVERAL = -2;

/** Position of the one condition that a row fails by, the query being the last. */
function failingCondition(
  columns: readonly Column[],
  masks: readonly (Uint8Array | null)[],
  matches: Uint8Array | null,
  row: number,
): number {
  let failing = matches === null || matches[row] === 1 ? NONE : columns.length;
  for (let index = 0; index < columns.length; index++) {
    const [column, mask] = [columns[index], masks[index]];
    if (!mask || !column || hasOne(column, mask, row)) continue;
    if (failing !== NONE) return SEVERAL;
    failing = index;
  }
  return failing;
}

function hasOne({ starts, values }: Column, mask: Uint8Array, row: number): boolean {
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at++) if (mask[values[at] ?? 0] === 1) return true;
  return false;
}

function count(column: Column | undefined, counts: Uint32Array | undefined, row: number): void {
  if (!column || !counts) return;
  const end = column.starts[row + 1] ?? 0;
  for (let at = column.starts[row] ?? 0; at < end; at++) {
    const value = column.values[at] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
}
