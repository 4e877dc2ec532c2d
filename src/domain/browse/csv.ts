import { csvText } from '../text/csv.ts';
import type { FacetKey } from './facet.ts';
import { rowOf, valuesOf, type BrowseTable } from './table.ts';

const HEADER = [
  '标识',
  '错误码',
  '系统',
  '模块或层',
  '标题',
  '状态',
  '主题',
  '谁处理',
  '能否重试',
  '最近变更',
  '地址',
];

/** Between several values in one cell. */
const BETWEEN = '；';

/**
 * The list as a table for a spreadsheet: in the names that people read.
 * @param rows in the order of the list
 * @param toUrl absolute address of a path
 */
export function toCsv(table: BrowseTable, rows: readonly number[], toUrl: (path: string) => string): string {
  const lines = rows.map((row) => {
    const { id, path, label, title } = rowOf(table, row);
    const names = (key: FacetKey) =>
      valuesOf(table, row, key)
        .map(({ name }) => name)
        .join(BETWEEN);
    return [
      id,
      label,
      names('system'),
      names('module'),
      title,
      names('status'),
      names('topic'),
      names('owner'),
      names('retry'),
      names('change'),
      toUrl(path),
    ];
  });
  return csvText([HEADER, ...lines]);
}
