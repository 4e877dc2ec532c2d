import { trimEndOf } from '../../../src/domain/text/trim-end.ts';
import {
  foldSpace,
  type Block,
  type Doubt,
  type Markup,
  type SourceText,
  type TableParser,
} from './block.ts';
import { htmlTable } from './html-table.ts';
import { parseInlineMarkdown, parseInlineTab } from './inline-markdown.ts';
import type { InlineText } from './inline-text.ts';
import { isLayout } from './layout.ts';
import { markdownTable } from './markdown-table.ts';
import { tabTable } from './tab-table.ts';
import { doubtControls } from './doubt-controls.ts';
import { assertNotTooLong } from './assert-not-too-long.ts';
import type { Notation, SourceDocument } from './source-document.ts';

/** The table notations, one file each. */
const parsers: Record<Notation, TableParser> = { html: htmlTable, markdown: markdownTable, tab: tabTable };

/** In which order a line is tried. Tabs come last: rows of the others may hold tabs too. */
const ORDER = ['html', 'markdown', 'tab'] as const;

/** The notations whose tables begin with a mark that can be nothing else. */
const UNMISTAKABLE = ['html', 'markdown'] as const;

const HEADING = /^ {0,3}(?<marks>#{1,6})\s/u;
const HTML_HEADING = /^\s*<h(?<level>[1-6])\b[^<>]*>(?<text>.*?)<\/h\k<level>\s*>\s*$/iu;
const NO_HEADING = /^ {0,3}#{1,6}(?=[^#\s])/u;
const UNDERLINE = /^ {0,3}(?:=+|-+)\s*$/u;
/** Of a block quote, with the mark that makes it a hint (`>!`). */
const QUOTE = /^\s*>(?:[!?](?=[^\s[])|[!?]\s|\s?)(?:\s*>\s?)*/u;
const FENCE = /^\s*(?:>\s*)*(?<mark>`{3,}|~{3,})/u;

/** The blocks of a document. Each file is read by itself: whatever is never closed in one ends with it. */
export function parseFiles({ files }: SourceDocument): Block[] {
  return files.flatMap((file, index) => {
    const own = parseDocument(file, file.notations).map((block) => movedDown(block, file.before));
    return index === 0 ? own : [{ kind: 'file', line: file.before + 1, index }, ...own];
  });
}

function movedDown(block: Block, by: number): Block {
  const move = <T extends { line: number; doubt?: Doubt }>(place: T): T => ({
    ...place,
    line: place.line + by,
    ...(place.doubt?.line !== undefined && { doubt: { ...place.doubt, line: place.doubt.line + by } }),
  });
  const moved = move(block);
  if ('end' in moved) moved.end += by;
  if (moved.kind === 'table') moved.rows = moved.rows.map(move);
  return moved;
}

/**
 * Splits the text of a file into headings, tables, paragraphs and markup.
 * @param notations the table notations to look for
 * @returns the blocks in order; each line that is not blank is part of exactly one. What cannot be read as it stands has a
 *   doubt
 * @throws SourceError for what is too long or nested too deep to be read at all
 */
export function parseDocument(source: SourceText, notations: readonly Notation[]): Block[] {
  const { file, lines } = source;
  const inline = notations.every((notation) => notation === 'tab') ? parseInlineTab : parseInlineMarkdown;
  const blocks: Block[] = [];
  const markupAt = markupReader(lines);
  let index = 0;
  const front = frontMatterEnd(lines);
  if (front > 0) markup('front matter', front);
  while (index < lines.length) {
    const line = lines[index] ?? '';
    const below = lines[index + 1] ?? '';
    const starts = (candidate: Notation) => parsers[candidate].starts(line, below);
    const listed = ORDER.find((candidate) => notations.includes(candidate) && starts(candidate));
    const notation = listed ?? UNMISTAKABLE.find(starts);
    if (notation !== 'html') assertNotTooLong(line, { file, line: index + 1 });
    const heading = notation ? undefined : headingOf(line, below, blocks.at(-1), index + 1);
    const aside = notation || heading ? undefined : markupAt(index);
    if (line.trim() === '') {
      index++;
    } else if (notation) {
      const { table, next, behind } = parsers[notation].parse(source, index);
      blocks.push(listed ? table : { ...table, doubt: unlisted(notation) });
      index = next;
      if (behind !== undefined) blocks.push({ kind: 'paragraph', line: next, text: inline(behind.trim()) });
    } else if (heading) {
      const { level, text, taken } = heading;
      blocks.push({ kind: 'heading', line: index + 1, level, text: cleanHeading(text, inline) });
      index += taken;
    } else if (aside) {
      markup(aside.what, aside.end);
    } else {
      const text = line.replace(QUOTE, '').replace(/^\s*:{3,}\s*[\w-]+\s+/u, '');
      const doubt = doubtOf(line);
      blocks.push({ kind: 'paragraph', line: index + 1, text: inline(text), ...(doubt && { doubt }) });
      index++;
    }
  }
  return doubtControls(blocks);

  /** @param end index of the first line behind it */
  function markup(what: Markup['what'], end: number): void {
    blocks.push({ kind: 'markup', line: index + 1, end, what });
    index = end;
  }
}

const unlisted = (notation: Notation): Doubt => ({
  found: `a table in ${notation} notation, which the manifest does not list for this version`,
  remedy: `Add ${notation} to the version's "tables"`,
});

/** Number of lines of the front matter, fences included; 0 where there is none. */
function frontMatterEnd(lines: readonly string[]): number {
  const fence = lines[0]?.trimEnd() ?? '';
  if (!/^(?:-{3}|\+{3})$/u.test(fence)) return 0;
  const end = lines.findIndex((line, index) => index > 0 && [fence, '...'].includes(line.trimEnd()));
  const isData = (line: string) => /^\s*$|^[\w.-]+\s*[:=]|^\s+\S|^-\s|^#|^\]/u.test(line);
  return end > 0 && lines.slice(1, end).every(isData) ? end + 1 : 0;
}

interface FoundHeading {
  level: number;
  text: string;
  /** How many lines it takes. */
  taken: number;
}

/** The text of a heading, without the number signs that may close it; undefined for any other line. */
function headingOf(
  line: string,
  below: string,
  before: Block | undefined,
  at: number,
): FoundHeading | undefined {
  const marks = HEADING.exec(line);
  if (marks) {
    const text = line.slice(marks[0].length).trim();
    const open = trimEndOf(text, /#/u);
    return {
      level: marks.groups?.marks?.length ?? 1,
      text: /\s$/u.test(open) ? open.trimEnd() : text,
      taken: 1,
    };
  }
  const html = HTML_HEADING.exec(line)?.groups;
  if (html) return { level: Number(html.level), text: html.text ?? '', taken: 1 };
  const isAlone = !(before?.kind === 'paragraph' && before.line === at - 1);
  const isText = line.trim() !== '' && !/^\s*(?:[>|]|[-*+]\s|\d+[.)]\s)/u.test(line) && !isLayout(line);
  if (!isText || !isAlone || !UNDERLINE.test(below) || NO_HEADING.test(line)) return undefined;
  return { level: below.trim().startsWith('=') ? 1 : 2, text: line.trim(), taken: 2 };
}

/** Without what leads to it: anchors, ids, a link that shows a sign only. */
function cleanHeading(text: string, inline: (text: string) => InlineText): string {
  const shown = text
    .replace(/\s*\{:?\s*[#.][^{}]*\}\s*$/u, '')
    .replaceAll(/\s*\[[#¶§🔗\u200B\s]*\]\([^()]*\)\s*/gu, ' ')
    .replaceAll(/<a(?:\s[^<>]*)?>[#¶§🔗\u200B\s]*<\/a>/giu, '');
  return inline(shown).text.replaceAll('\u200B', '').trim();
}

/**
 * Reads markup that begins in a line.
 * @returns for an index, which may never be smaller than the one before, the index of the first line behind the markup
 */
function markupReader(lines: readonly string[]) {
  const fenceEnds = new Map<string, (from: number) => number | undefined>();
  const commentEnd = lineFinder(lines, (line) => line.includes('-->'));
  return (index: number): { what: Markup['what']; end: number } | undefined => {
    const line = lines[index] ?? '';
    const mark = FENCE.exec(line)?.groups?.mark;
    if (mark !== undefined) {
      const closes = (other: string) => other.replace(/^[\s>]+/u, '').trimEnd() === mark;
      const fenceEnd = fenceEnds.get(mark) ?? lineFinder(lines, closes);
      fenceEnds.set(mark, fenceEnd);
      const end = fenceEnd(index + 1);
      return end === undefined ? undefined : { what: 'code fence', end: end + 1 };
    }
    if (/^\s*<!--/u.test(line)) {
      const end = commentEnd(index);
      const isAll = end !== undefined && /-->\s*$/u.test(lines[end] ?? '');
      return isAll ? { what: 'comment', end: end + 1 } : undefined;
    }
    const quoted = line.replace(QUOTE, '');
    return quoted.trim() !== '' && isLayout(quoted) ? { what: 'layout', end: index + 1 } : undefined;
  };
}

/** Looks each line over once, however often the next one is asked for; each time from the same place or further on. */
function lineFinder(lines: readonly string[], isWanted: (line: string) => boolean) {
  let at = 0;
  return (from: number): number | undefined => {
    at = Math.max(at, from);
    while (at < lines.length && !isWanted(lines[at] ?? '')) at++;
    return at < lines.length ? at : undefined;
  };
}

/** Why a line that is read as text may be something else. */
function doubtOf(line: string): Doubt | undefined {
  if (NO_HEADING.test(line)) {
    return {
      found: `"${foldSpace(line)}" looks like a heading and is none, for want of a blank behind "#"`,
      remedy: 'Say in the manifest that it is one, or that it is to be kept as a note',
    };
  }
  if (FENCE.test(line))
    return { found: 'a code fence that is never closed', remedy: 'Nobody knows where it ends' };
  if (/^\s*<!--/u.test(line) && !line.includes('-->')) {
    return { found: 'a comment that is never closed', remedy: 'Nobody knows where it ends' };
  }
  const isPart = /<\/?(?:table|tr|td|th|thead|tbody)(?:\s[^<>]*)?>/iu.test(line);
  if (isPart) {
    return {
      found: `part of an HTML table, but no table begins here: "${foldSpace(line).slice(0, 60)}"`,
      remedy: 'A table begins with <table> at the beginning of a line',
    };
  }
  return undefined;
}
