/**
 * A document as grep sees it. Nothing here is shared with the converter, so that a fault of the one is no fault of the
 * other: rows are found by their end tags, pipes and tabs, sections by lines that are a heading of the manifest.
 */
import type { ManifestSection, TableNotation } from '../../../src/schemas/manifest.ts';

/** A row that is neither header, delimiter nor blank. */
export interface BareRow {
  /** 1-based. */
  line: number;
  source: string;
  section: BareSection;
}

export interface BareSection {
  path: string[];
  module: string | null;
}

/** A line that is not blank and neither a row, a heading nor a tag. */
export interface BareNote {
  line: number;
  source: string;
}

const ROW_END = /<\/tr\s*>/iu;
const CELL_OR_ROW = /<t[rdh]\b/iu;
const TAGS_ONLY = /^(?:\s*<\/?[a-z][^>]*>)+\s*$/iu;

/** A file of a document. */
export interface BareFile {
  lines: readonly string[];
  tables: readonly TableNotation[];
  /** Of what stands before its first heading. */
  module: string | null;
}

/**
 * @param files of the document, whose lines are numbered through
 * @param sections as the manifest has them
 * @param codeHeadings what a header row may begin with
 */
export function readBare(
  files: readonly BareFile[],
  sections: readonly ManifestSection[],
  codeHeadings: readonly string[],
): { rows: BareRow[]; notes: BareNote[]; headingsLeft: string[] } {
  const headings = flatten(sections, []);
  const rows: BareRow[] = [];
  const notes: BareNote[] = [];
  let before = 0;
  for (const { lines, tables, module } of files) {
    let section: BareSection = { path: [], module };
    for (let index = 0; index < lines.length; index++) {
      const source = lines[index] ?? '';
      const line = before + index + 1;
      const end = rowEnd(lines, index, tables);
      if (end !== null) {
        const row = lines.slice(index, end + 1).join('\n');
        if (isData(row, codeHeadings)) rows.push({ line, source: row, section });
        index = end;
      } else if (headings[0]?.path.at(-1) === headingText(source)) {
        section = headings.shift() ?? section;
      } else if (source.trim() !== '' && !TAGS_ONLY.test(source)) {
        notes.push({ line, source });
      }
    }
    before += lines.length;
  }
  return { rows, notes, headingsLeft: headings.map(({ path }) => path.at(-1) ?? '') };
}

/** Index of the last line of the row that begins here, or null where none does. */
function rowEnd(lines: readonly string[], index: number, tables: readonly TableNotation[]): number | null {
  const line = lines[index] ?? '';
  if (tables.includes('markdown') && line.trimStart().startsWith('|')) return index;
  if (tables.includes('html') && CELL_OR_ROW.test(line)) {
    const end = lines.findIndex((other, at) => at >= index && ROW_END.test(other));
    return end < 0 ? lines.length - 1 : end;
  }
  return tables.includes('tab') && /\S\t+\S/u.test(line) ? index : null;
}

function isData(row: string, codeHeadings: readonly string[]): boolean {
  const words = bareWords(row);
  return /[^-:]/u.test(words) && !codeHeadings.some((heading) => words.startsWith(heading));
}

/** A heading's words: marks, emphasis and anchors taken away, white space folded. */
function headingText(line: string): string {
  return line
    .replace(/^\s*#*|#*\s*$|<[^>]*>|\*\*/gu, '')
    .trim()
    .replace(/\s+/gu, ' ');
}

/** The words of a stretch of source: tags, link targets, emphasis, pipes and white space taken away. */
export function bareWords(source: string): string {
  return source
    .replace(/\[([^[\]]*)\]\([^\s]*?\)(?=[^)]|$)/gu, '$1')
    .replace(/<\/?(?:a|br|p|center|t[drh]|table|tbody)\b[^>]*>/giu, '')
    .replace(/\*\*|[|\s]/gu, '');
}

/** Link targets of a stretch of source, in order. */
export function bareTargets(source: string): string[] {
  const targets = source.matchAll(/href\s*=\s*["']([^"']*)["']|\[[^[\]]*\]\((\S*?)\)(?=[^)]|$)/giu);
  return [...targets].map(([, html = '', markdown = '']) => (html || markdown).replaceAll('&amp;', '&'));
}

function flatten(sections: readonly ManifestSection[], parents: string[]): BareSection[] {
  return sections.flatMap(({ heading, module, sections: inner = [] }) => {
    const path = [...parents, heading];
    return [{ path, module: module ?? null }, ...flatten(inner, path)];
  });
}
