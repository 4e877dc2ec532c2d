import { compareCodes } from '../model/code.ts';
import { oncePer } from '../model/once-per.ts';
import type { Sort } from './state.ts';
import { codeOf, type BrowseTable } from './table.ts';

/** The orders of a table; each is made when it is first asked for. */
const ordersOf = oncePer((_: BrowseTable) => new Map<Sort, Uint32Array>());

/** Rows that are shown, in the order that is wanted; rows that it holds equal stay in the order of the data. */
export function shownInOrder(table: BrowseTable, shown: Uint8Array, sort: Sort): number[] {
  const orders = ordersOf(table);
  const order = orders.get(sort) ?? makeOrder(table, sort);
  orders.set(sort, order);
  const rows: number[] = [];
  for (const row of order) if (shown[row] === 1) rows.push(row);
  return rows;
}

function makeOrder(table: BrowseTable, sort: Sort): Uint32Array {
  const rows = Uint32Array.from(table.codes, (_, row) => row);
  const compare = comparison(table, sort);
  return compare ? rows.sort((a, b) => compare(a, b) || a - b) : rows;
}

function comparison(table: BrowseTable, sort: Sort): ((a: number, b: number) => number) | null {
  if (sort === 'number') {
    const codes = table.codes.map((_, row) => codeOf(table, row));
    const catchAll = { kind: 'catch-all', code: '' } as const;
    return (a, b) => compareCodes(codes[a] ?? catchAll, codes[b] ?? catchAll);
  }
  if (sort === 'title') {
    const { compare } = new Intl.Collator('zh-CN', { numeric: true });
    return (a, b) => compare(table.data.titles[a] ?? '', table.data.titles[b] ?? '');
  }
  if (sort === 'change') {
    // The values stand in the order of attention, `never` last.
    const column = table.columns[table.data.facets.findIndex(({ key }) => key === 'change')];
    const rank = (row: number) => column?.values[column.starts[row] ?? 0] ?? 0;
    return (a, b) => rank(a) - rank(b);
  }
  return null;
}
