import type { FacetKey } from './facet.ts';
import { rowOf, valuesOf, type BrowseTable } from './table.ts';

/** By this mark at the beginning Excel knows that the file is UTF-8; without it Chinese is garbled there. */
const BYTE_ORDER_MARK = '\uFEFF';

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
const AND = '；';

/**
 * The list as a table for a spreadsheet: in the names that people read, with CRLF and quotes as in RFC 4180.
 * @param rows in the order of the list
 * @param toUrl absolute address of a path
 */
export function toCsv(table: BrowseTable, rows: readonly number[], toUrl: (path: string) => string): string {
  const lines = rows.map((row) => {
    const { id, path, label, title } = rowOf(table, row);
    const names = (key: FacetKey) =>
      valuesOf(table, row, key)
        .map(({ name }) => name)
        .join(AND);
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
  return BYTE_ORDER_MARK + [HEADER, ...lines].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/** What spreadsheets take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;
const NUMBER = /^-?\d+$/u;

/**
 * One cell. What a spreadsheet would run as a formula gets an apostrophe in front, by which it is text; a number stays
 * one, also a negative one.
 */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
