import type { TableNotation } from '../../../src/schemas/manifest.ts';
import type { SourceText } from '../parse/block.ts';
import type { CheckOf } from './check.ts';

/**
 * Counts table rows from the bare text, without any of the parsers: HTML rows by their end tags (a lost `<tr>` is
 * common, a lost `</tr>` makes the counts differ), pipe rows by their first character, tab rows by a tab between words.
 */
function countRows({ lines }: SourceText, notations: readonly TableNotation[]): number {
  const text = lines.join('\n');
  const others = (notations.includes('html') ? withoutHtmlTables(text) : text).split('\n');
  const isPipeRow = (line: string) => notations.includes('markdown') && line.trimStart().startsWith('|');
  const counts: Record<TableNotation, () => number> = {
    html: () => text.split(/<\/tr\s*>/iu).length - 1,
    markdown: () => others.filter(isPipeRow).length,
    tab: () => others.filter((line) => !isPipeRow(line) && /\S\t+\S/u.test(line)).length,
  };
  return notations.reduce((sum, notation) => sum + counts[notation](), 0);
}

function withoutHtmlTables(text: string): string {
  const [begin, end] = [/<table\b/giu, /<\/table\s*>/giu];
  let rest = '';
  let done = 0;
  for (let start = begin.exec(text); start; start = begin.exec(text)) {
    end.lastIndex = start.index;
    if (!end.test(text)) break;
    rest += text.slice(done, start.index);
    done = begin.lastIndex = end.lastIndex;
  }
  return rest + text.slice(done);
}

/** Within each section, and against the count made another way. */
export const rowsAreConserved: CheckOf<'document'> = {
  name: 'no row of a document is lost',
  scope: 'document',
  check: ({ source, notations, report: { sections } }, report) => {
    const at = { file: source.file, line: 1 };
    for (const { section, rows, records, skipped } of sections) {
      const accounted = records + Object.values(skipped).reduce((sum, count) => sum + count, 0);
      if (accounted === rows) continue;
      report(
        at,
        `${rows} rows read under "${section.join(' › ')}", but ${accounted} written or skipped`,
        'This is a fault of the converter: report it',
      );
    }
    const read = sections.reduce((sum, { rows }) => sum + rows, 0);
    const counted = countRows(source, notations);
    if (read === counted) return;
    report(
      at,
      `${read} rows read, but ${counted} counted in the bare text`,
      'Look for a row outside a table, or a row end tag (</tr>) that is lost or doubled',
    );
  },
};
