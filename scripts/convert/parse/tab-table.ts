import { isDelimiterRow, type Row, type TableParser } from './block.ts';
import { parseInlineMarkdown } from './inline-markdown.ts';
import { assertNotTooLong } from './assert-not-too-long.ts';
import { SourceError } from '../../shared/source-error.ts';

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
        cells: cells.map(parseInlineMarkdown),
        isDelimiter: isDelimiterRow(cells),
      });
    }
    const behind = (lines[next] ?? '').trim();
    if (behind !== '' && !behind.startsWith('#')) {
      throw new SourceError(
        { file, line: next + 1 },
        `a line without a tab follows a table row: "${behind.slice(0, 60)}"`,
        'Separate the cells by a tab, or put a blank line between the table and a text',
      );
    }
    return { table: { kind: 'table', line: index + 1, rows }, next };
  },
};
