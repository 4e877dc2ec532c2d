import { trimEndOf } from '../../../src/domain/text/trim-end.ts';
import type { Block, SourceText, TableParser } from './block.ts';
import { htmlTable } from './html-table.ts';
import { parseInlineMarkdown } from './inline-markdown.ts';
import { markdownTable } from './markdown-table.ts';
import { SourceError } from '../../shared/source-error.ts';
import { tabTable } from './tab-table.ts';
import { assertNoControls } from './assert-no-controls.ts';
import { assertNotTooLong } from './assert-not-too-long.ts';

/** The table notations, one file each. */
const parsers = { html: htmlTable, markdown: markdownTable, tab: tabTable } satisfies Record<
  string,
  TableParser
>;

/** In which order a line is tried. Tabs come last: rows of the others may hold tabs too. */
const ORDER = ['html', 'markdown', 'tab'] as const;

/** The notations whose tables begin with a mark that can be nothing else. */
const UNMISTAKABLE = ['html', 'markdown'] as const;

const HEADING = /^#{1,6}\s/u;
const QUOTE = /^\s*>\s?/u;

/**
 * Splits a document into headings, tables and paragraphs.
 * @param notations the table notations to look for
 * @returns the blocks in order; each line that is not blank is part of exactly one
 * @throws SourceError for a table that is not whole, or one in a notation that is not looked for
 */
export function parseDocument(source: SourceText, notations: readonly (keyof typeof parsers)[]): Block[] {
  const blocks: Block[] = [];
  for (let index = 0; index < source.lines.length;) {
    const line = source.lines[index] ?? '';
    const at = { file: source.file, line: index + 1 };
    const notation = ORDER.find(
      (candidate) => notations.includes(candidate) && parsers[candidate].starts(line),
    );
    const heading = headingOf(line);
    if (notation !== 'html') assertNotTooLong(line, at);
    if (line.trim() === '') {
      index++;
    } else if (heading !== undefined) {
      blocks.push({ kind: 'heading', line: index + 1, text: parseInlineMarkdown(heading).text });
      index++;
    } else if (notation) {
      const { table, next } = parsers[notation].parse(source, index);
      blocks.push(table);
      index = next;
    } else {
      assertExpectedTable(source.file, line, index);
      const text = parseInlineMarkdown(line.replace(QUOTE, ''));
      blocks.push({ kind: 'paragraph', line: index + 1, text });
      index++;
    }
  }
  assertNoControls(source.file, blocks);
  return blocks;
}

/** The text of a heading, without the number signs that may close it; undefined for any other line. */
function headingOf(line: string): string | undefined {
  const [mark] = HEADING.exec(line) ?? [];
  if (mark === undefined) return undefined;
  const text = line.slice(mark.length).trim();
  const open = trimEndOf(text, /#/u);
  return /\s$/u.test(open) ? open.trimEnd() : text;
}

function assertExpectedTable(file: string, line: string, index: number): void {
  const notation = UNMISTAKABLE.find((candidate) => parsers[candidate].starts(line));
  if (!notation) return;
  throw new SourceError(
    { file, line: index + 1 },
    `a table in ${notation} notation, which the manifest does not list for this version`,
    `Add ${notation} to the version's "tables"`,
  );
}
