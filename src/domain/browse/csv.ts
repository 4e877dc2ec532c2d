import { csvText } from '../text/csv.ts';
import { rowOf, ROW_FACETS, valuesOf, type BrowseTable } from './table.ts';

/** The words that are no facet's; src/messages has them. */
export interface CsvWords {
  /** Heads of the columns. */
  columns: Readonly<Record<'id' | 'code' | 'title' | 'address', string>>;
  /** Several values in one cell. */
  values: (names: readonly string[]) => string;
}

/**
 * The list as a table for a spreadsheet: in the names that people read.
 * @param rows in the order of the list
 * @param toUrl absolute address of a path
 */
export function toCsv(
  table: BrowseTable,
  rows: readonly number[],
  toUrl: (path: string) => string,
  words: CsvWords,
): string {
  const { facets } = table.data;
  const others = facets
    .map(({ key }) => key)
    .filter((key) => !Object.values<string>(ROW_FACETS).includes(key));
  const inOrder = (cell: (key: string) => string, { id, code, title, address }: CsvWords['columns']) => [
    id,
    code,
    cell(ROW_FACETS.system),
    cell(ROW_FACETS.module),
    title,
    cell(ROW_FACETS.status),
    ...others.map(cell),
    address,
  ];
  const header = inOrder((key) => facets.find((facet) => facet.key === key)?.name ?? '', words.columns);
  const lines = rows.map((row) => {
    const { id, path, label, title } = rowOf(table, row);
    const names = (key: string) => words.values(valuesOf(table, row, key).map(({ name }) => name));
    return inOrder(names, { id, code: label, title, address: toUrl(path) });
  });
  return csvText([header, ...lines]);
}
