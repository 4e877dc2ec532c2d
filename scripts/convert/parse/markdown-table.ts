import { isDelimiterRow, type Row, type TableParser } from './block.ts';
import { parseInlineMarkdown } from './inline-markdown.ts';
import { assertNotTooLong } from './assert-not-too-long.ts';
import { SourceError } from '../../shared/source-error.ts';

const ROW = /^\s*\|/u;
const UNESCAPED_PIPE = /(?<!\\)\|/u;

/**
 * Pipe tables, more lenient than GitHub's: the closing pipe may be missing, the delimiter row may be short or
 * absent. A row is a line that begins with a pipe.
 */
export const markdownTable: TableParser = {
  starts: (line) => ROW.test(line),
  parse: ({ file, lines }, index) => {
    const rows: Row[] = [];
    let next = index;
    for (; ROW.test(lines[next] ?? ''); next++) {
      assertNotTooLong(lines[next] ?? '', { file, line: next + 1 });
      const cells = splitRow(lines[next] ?? '');
      rows.push({
        line: next + 1,
        cells: cells.map(parseInlineMarkdown),
        isDelimiter: isDelimiterRow(cells),
      });
    }
    const behind = lines[next] ?? '';
    if (UNESCAPED_PIPE.test(behind)) {
      throw new SourceError(
        { file, line: next + 1 },
        `a line with "|" that does not begin with one follows a table: "${behind.trim().slice(0, 60)}"`,
        'Begin a row with "|", or put a blank line between the table and a text',
      );
    }
    return { table: { kind: 'table', line: index + 1, rows }, next };
  },
};

/** The cells between the pipes; what stands behind the last pipe counts only when it is not blank. */
function splitRow(line: string): string[] {
  const cells = line.trim().slice(1).split(UNESCAPED_PIPE);
  if (cells.length > 1 && cells.at(-1)?.trim() === '') cells.pop();
  return cells;
}
