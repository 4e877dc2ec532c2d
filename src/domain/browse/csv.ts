import { csvText } from '../text/csv.ts';
import { rowOf, ROW_FACETS, valuesOf, type BrowseTable } from './table.ts';

/** Between several values in one cell. */
const BETWEEN = '；';

/**
 * The list as a table for a spreadsheet: in the names that people read.
 * @param rows in the order of the list
 * @param toUrl absolute address of a path
 */
export function toCsv(table: BrowseTable, rows: readonly number[], toUrl: (path: string) => string): string {
  const { facets } = table.data;
  const others = facets
    .map(({ key }) => key)
    .filter((key) => !Object.values<string>(ROW_FACETS).includes(key));
  const inOrder = (cell: (key: string) => string, [id, label, title, url]: readonly string[]) => [
    id ?? '',
    label ?? '',
    cell(ROW_FACETS.system),
    cell(ROW_FACETS.module),
    title ?? '',
    cell(ROW_FACETS.status),
    ...others.map(cell),
    url ?? '',
  ];
  const header = inOrder(
    (key) => facets.find((facet) => facet.key === key)?.name ?? '',
    ['标识', '错误码', '标题', '地址'],
  );
  const lines = rows.map((row) => {
    const { id, path, label, title } = rowOf(table, row);
    const names = (key: string) =>
      valuesOf(table, row, key)
        .map(({ name }) => name)
        .join(BETWEEN);
    return inOrder(names, [id, label, title, toUrl(path)]);
  });
  return csvText([header, ...lines]);
}
