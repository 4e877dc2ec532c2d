import { isDelimiterRow, type Row, type TableParser } from './block.ts';
import { parseInlineMarkdown } from './inline-markdown.ts';
import { assertNotTooLong } from './assert-not-too-long.ts';

/** What may stand before a row: the marks of a block quote, a list item. */
const BEFORE = /^\s*(?:>\s*)*(?:(?:[-*+]|\d+[.)])\s+(?=\|))?/u;
const UNESCAPED_PIPE = /(?<!\\)\|/u;

const withoutMarks = (line: string) => line.replace(BEFORE, '').trimEnd();
const beginsWithPipe = (line: string) => withoutMarks(line).startsWith('|');

/** Whether a line is the header of a table without pipes at its ends, by the row of dashes under it. */
function isOpenHeader(line: string, next: string): boolean {
  const under = withoutMarks(next);
  return UNESCAPED_PIPE.test(line) && under.includes('|') && isDelimiterRow(splitRow(under));
}

/**
 * Pipe tables, more lenient than GitHub's: pipes at the ends may be missing, the delimiter row may be short or absent where
 * rows begin with a pipe. A table may stand in a block quote or a list item.
 */
export const markdownTable: TableParser = {
  starts: (line, next) => beginsWithPipe(line) || isOpenHeader(line, next),
  parse: ({ file, lines }, index) => {
    const rows: Row[] = [];
    let next = index;
    for (; next < lines.length; next++) {
      const line = lines[next] ?? '';
      if (!beginsWithPipe(line) && (line.trim() === '' || !UNESCAPED_PIPE.test(line))) break;
      assertNotTooLong(line, { file, line: next + 1 });
      const cells = splitRow(withoutMarks(line));
      rows.push({
        line: next + 1,
        cells: cells.map(parseInlineMarkdown),
        isDelimiter: isDelimiterRow(cells),
      });
    }
    return { table: { kind: 'table', line: index + 1, end: next, rows }, next };
  },
};

/** The cells between the pipes; what stands behind the last pipe counts only when it is not blank. */
function splitRow(line: string): string[] {
  const cells = line.replace(/^\|/u, '').split(UNESCAPED_PIPE);
  if (cells.length > 1 && cells.at(-1)?.trim() === '') cells.pop();
  return cells;
}
