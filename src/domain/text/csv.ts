/** Tables for spreadsheets: RFC 4180 in UTF-8. */

/** By this mark at the beginning Excel knows that the file is UTF-8; without it Chinese is garbled there. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Rows of cells as a file, the byte order mark first. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');

/** What spreadsheets take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;
const NUMBER = /^-?\d+$/u;

/**
 * One cell, quoted where it must be. What a spreadsheet would run as a formula gets an apostrophe in front, by which
 * it is text; a number stays one, also a negative one.
 */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
