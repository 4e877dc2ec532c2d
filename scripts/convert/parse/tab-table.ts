import { isDelimiterRow, type Row, type TableParser } from './block.ts';
import { parseInlineTab } from './inline-markdown.ts';
import { assertNotTooLong } from './assert-not-too-long.ts';

const isRow = (line: string) => line.trim() !== '' && line.includes('\t');

/** Tab-separated rows, as text extraction leaves a table behind. */
export const tabTable: TableParser = {
  starts: isRow,
  parse: ({ file, lines }, index) => {
    const rows: Row[] = [];
    let next = index;
    for (; isRow(lines[next] ?? ''); next++) {
      assertNotTooLong(lines[next] ?? '', { file, line: next + 1 });
      const cells = (lines[next] ?? '').split('\t');
      rows.push({
        line: next + 1,
        cells: cells.map(parseInlineTab),
        isDelimiter: isDelimiterRow(cells),
      });
    }
    const behind = (lines[next] ?? '').trim();
    if (behind !== '' && !behind.startsWith('#')) {
      rows.push({
        line: next + 1,
        cells: [parseInlineTab(behind)],
        isDelimiter: false,
        doubt: {
          found: `a line without a tab follows a table row: "${behind.slice(0, 60)}"`,
          remedy: 'A row has tabs between its cells, and a note has a blank line before it',
        },
      });
      next++;
    }
    return { table: { kind: 'table', line: index + 1, end: next, rows }, next };
  },
};
