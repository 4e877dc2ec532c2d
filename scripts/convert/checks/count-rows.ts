import type { TableNotation } from '../../../src/schemas/manifest.ts';
import { isLineOf, type LooseFile } from '../parse/source-document.ts';
import type { CheckOf } from './check.ts';

/**
 * Finds table rows in the bare text of a file, without any of the parsers: HTML rows by their end tags (a lost `<tr>` is common, a
 * lost `</tr>` makes the counts differ), pipe rows by their first character, tab rows by a tab between words.
 * @returns the line of each, in order
 */
function countRows({ lines, notations }: LooseFile): number[] {
  const text = lines.join('\n');
  const others = (notations.includes('html') ? withoutHtmlTables(text) : text).split('\n');
  const isPipeRow = (line: string) => notations.includes('markdown') && /^[\s>]*(?:[-*+]\s+)?\|/u.test(line);
  const linesThat = (isRow: (line: string) => boolean) =>
    others.flatMap((line, index) => (isRow(line) ? [index + 1] : []));
  const found: Record<TableNotation, () => number[]> = {
    html: () => linesOfRowEnds(lines),
    markdown: () => linesThat(isPipeRow),
    tab: () => linesThat((line) => !isPipeRow(line) && /\S\t+\S/u.test(line)),
  };
  return notations.flatMap((notation) => found[notation]()).sort((a, b) => a - b);
}

/** The line in which each `</tr>` begins; it may end in a later one. */
function linesOfRowEnds(lines: readonly string[]): number[] {
  const ends: number[] = [];
  let line = 1;
  let done = 0;
  const text = lines.join('\n');
  for (const { index } of text.matchAll(/<\/tr\s*>/giu)) {
    for (let feed = text.indexOf('\n', done); feed >= 0 && feed < index; feed = text.indexOf('\n', done)) {
      line++;
      done = feed + 1;
    }
    ends.push(line);
  }
  return ends;
}

/** The text with as many lines as before, those of HTML tables blank. */
function withoutHtmlTables(text: string): string {
  const [begin, end] = [/<table\b/giu, /<\/table\s*>/giu];
  let rest = '';
  let done = 0;
  for (let start = begin.exec(text); start; start = begin.exec(text)) {
    end.lastIndex = start.index;
    if (!end.test(text)) break;
    rest += text.slice(done, start.index) + text.slice(start.index, end.lastIndex).replaceAll(/[^\n]+/gu, '');
    done = begin.lastIndex = end.lastIndex;
  }
  return rest + text.slice(done);
}

/**
 * The first line where rows read and rows counted part. A row ends in the line in which it begins or in a later one, and
 * before the next but one begins.
 * @param begun line of each row that was read, in order
 * @param ended line of each row that was counted, in order
 */
function firstDifference(begun: readonly number[], ended: readonly number[]): number {
  const [begins, ends] = [begun, ended].map((lines) => Map.groupBy(lines, (line) => line)) as [
    Map<number, number[]>,
    Map<number, number[]>,
  ];
  let open = 0;
  let openSince = 1;
  for (const line of [...new Set([...begun, ...ended])].sort((a, b) => a - b)) {
    if (open === 0) openSince = line;
    open += (begins.get(line)?.length ?? 0) - (ends.get(line)?.length ?? 0);
    if (open < 0) return line;
    if (open > 1) return openSince;
  }
  return openSince;
}

/** Within each section, and against the count made another way. */
export const rowsAreConserved: CheckOf<'document'> = {
  name: 'no row of a document is lost',
  scope: 'document',
  check: ({ source, report: { sections }, rowLines, passed, isWhole }, report) => {
    if (!isWhole) return;
    for (const { section, rows, records, skipped } of sections) {
      const accounted = records + Object.values(skipped).reduce((sum, count) => sum + count, 0);
      if (accounted === rows) continue;
      report(
        source.at(1),
        `${rows} rows read under "${section.join(' › ')}", but ${accounted} written or skipped`,
        'This is a fault of the converter: report it',
      );
    }
    // Rows without a pipe at the beginning look like any line: `nothingIsLost` is for them.
    const isOpen = (line: string) =>
      line.includes('|') && !/^[\s>]*(?:[-*+]\s+)?\||<t[rdh]\b/iu.test(line) && !/\S\t+\S/u.test(line);
    for (const file of source.files) {
      const counted = countRows(file)
        .map((line) => line + file.before)
        .filter((line) => !passed.has(line));
      const read = rowLines.filter((line) => isLineOf(file, line) && !isOpen(source.lines[line - 1] ?? ''));
      if (read.length === counted.length) continue;
      const first = firstDifference(read, counted);
      report(
        isLineOf(file, first) ? source.at(first) : { file: file.file, line: 1 },
        `${read.length} rows read, but ${counted.length} counted in the bare text, which part here`,
        'Look for a row outside a table, or a row end tag (</tr>) that is lost or doubled',
      );
    }
  },
};
