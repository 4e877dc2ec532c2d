/** The data of the page of all codes, ready to be filtered: typed arrays instead of text and lists. */
import { codePath, entryId } from '../model/address.ts';
import { codeLabel, type Code } from '../model/code.ts';
import { statedBounds } from '../model/interval.ts';
import { placeName } from '../page/page-text.ts';
import { DIGITS, type BrowseData, type Facet } from './browse-data.ts';

/** Positions of the values of row `r`: those of `values` from `starts[r]` up to `starts[r + 1]`, exclusive. */
export interface Column {
  starts: Uint32Array;
  values: Uint16Array;
}

export interface BrowseTable {
  data: BrowseData;
  /** One for each facet of the data, in its order. */
  columns: Column[];
  /** Canonical codes. */
  codes: string[];
  /** Rows that are no exact numbers. */
  kinds: ReadonlyMap<number, Code>;
}

/** A code as a line of the list. */
export interface BrowseRow {
  /** See {@link entryId}. */
  id: string;
  /** Address without the site's base. */
  path: string;
  /** The code as people read it. */
  label: string;
  title: string;
  /** System and module in one name. */
  place: string;
  removed: boolean;
}

export function toTable(data: BrowseData): BrowseTable {
  return {
    data,
    columns: data.facets.map(toColumn),
    codes: data.codes.map(String),
    kinds: new Map(
      data.kinds.map(([row, kind, from, to]) => [
        row,
        { kind, code: String(data.codes[row]), ...statedBounds({ from, to }) },
      ]),
    ),
  };
}

function toColumn({ rows }: Facet): Column {
  const lists = typeof rows === 'string' ? Array.from(rows, (digit) => Number.parseInt(digit, DIGITS)) : rows;
  const starts = new Uint32Array(lists.length + 1);
  for (const [row, own] of lists.entries()) {
    starts[row + 1] = (starts[row] ?? 0) + (typeof own === 'number' ? 1 : own.length);
  }
  return { starts, values: Uint16Array.from(lists.flat()) };
}

/** What the code of a row states. */
export const codeOf = (table: BrowseTable, row: number): Code =>
  table.kinds.get(row) ?? { kind: 'exact', code: table.codes[row] ?? '' };

/** Values of a row, the main one first. */
export function valuesOf({ data, columns }: BrowseTable, row: number, key: string) {
  const index = data.facets.findIndex((facet) => facet.key === key);
  const [facet, column] = [data.facets[index], columns[index]];
  if (!facet || !column) return [];
  const positions = column.values.subarray(column.starts[row], column.starts[row + 1]);
  return [...positions].flatMap((position) => facet.values[position] ?? []);
}

/** The facets without which a code has no address and no place. */
export const ROW_FACETS = { system: 'system', module: 'module', status: 'status' } as const;

/** A row as people see it. */
export function rowOf(table: BrowseTable, row: number): BrowseRow {
  const code = codeOf(table, row);
  const [system] = valuesOf(table, row, ROW_FACETS.system);
  const [module] = valuesOf(table, row, ROW_FACETS.module);
  const [status] = valuesOf(table, row, ROW_FACETS.status);
  const isPerModule = table.data.perModule.includes(system?.id ?? '');
  const address = {
    system: system?.id ?? '',
    namespace: isPerModule ? (module?.id.split('/')[1] ?? null) : null,
    code: code.code,
  };
  return {
    id: entryId(address),
    path: codePath(address),
    label: codeLabel(code),
    title: table.data.titles[row] ?? '',
    place: placeName({ manifest: { shortName: system?.name ?? '' } }, { name: module?.name ?? '' }),
    removed: status?.id === 'removed',
  };
}
