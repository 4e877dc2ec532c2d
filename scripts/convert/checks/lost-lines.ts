import { foldSpace } from '../parse/block.ts';
import { isLineOf } from '../parse/source-document.ts';
import type { CheckOf } from './check.ts';

/**
 * What looks like a code with a text, wherever it stands: found in the bare text, without any of the parsers, and without
 * knowing where they look for rows.
 */
const CODE = String.raw`[-−]?(?:0x[\da-f]{1,16}|\d{1,12})`;
const CODES = String.raw`${CODE}(?:\s*(?:[~～,，/、-]|至|到)\s*${CODE})?`;
/** Marks around a code: emphasis, code spans, brackets. */
const OPEN = '[*_`"“【[(（]*';
const CLOSE = '[*_`"”】\\])）]*';

/** A line that begins with a code, a sign behind it and a word; a number of one or two digits, by a sign that no list has. */
const LINE = new RegExp(
  String.raw`^${OPEN}${CODES}${CLOSE}\s*(?:[:：=]|[-–—]{1,2}\s|\t)\s*["“'「]?\p{L}`,
  'iu',
);
/** The same with a blank: only for what nobody counts by. */
const LINE_OF_BLANKS = new RegExp(
  String.raw`^${OPEN}(?:-\d+|\d{3,12}|0x[\da-f]+)${CLOSE}\s+(?:\p{Script=Han}|[A-Z_]{3,}|\p{L}{4,}\s\p{L})`,
  'u',
);
const LINE_OF_NAME = new RegExp(
  String.raw`^${OPEN}[A-Z][A-Z\d]*_[A-Z\d_]+${CLOSE}\s*(?:[:：=]|\()\s*${CODE}\b`,
  'u',
);
const CELL = new RegExp(String.raw`^${OPEN}${CODES}${CLOSE}[:：]?$`, 'iu');
/** Units and years, which are counted and are no codes. */
const COUNTED = /^\W*\d+\s*(?:年|月|日|个|次|条|秒|分|小时|天|位|字|byte|kb|mb|ms\b|s\b|%)/iu;

const MARKS_BEFORE = /^[\s>]*(?:(?:[-*+•·●]|\d{1,2}[.)])\s+)?/u;
const withoutTags = (text: string) => text.replaceAll(/<[^<>]*>/gu, ' ');

/** Whether a line of text, or the cells of a line, look like a code with a text. */
export function looksLikeRow(line: string): boolean {
  const bare = withoutTags(line).replace(MARKS_BEFORE, '').trimEnd();
  if (COUNTED.test(bare)) return false;
  if (LINE.test(bare) || LINE_OF_BLANKS.test(bare) || LINE_OF_NAME.test(bare)) return true;
  const cells = (bare.includes('|') ? bare.split('|') : bare.split('\t')).map((cell) => cell.trim());
  return (
    cells.length > 1 && cells.some((cell) => CELL.test(cell)) && cells.some((cell) => /\p{L}/u.test(cell))
  );
}

/** Lines of rows of HTML whose cells look like a code with a text, each with the lines that the row reaches over. */
function htmlRows(lines: readonly string[]): { from: number; to: number; words: string }[] {
  const found: { from: number; to: number; words: string }[] = [];
  let from = 1;
  let row = '';
  for (const [index, line] of lines.entries()) {
    // A line may hold several rows, and the end of one.
    const parts = line.split(/(?=<tr\b)|(?<=<\/tr\s*>)/iu);
    for (const [at, part] of parts.entries()) {
      if (/^\s*<tr\b/iu.test(part)) {
        row = '';
        from = index + 1;
      }
      row += ` ${part}`;
      if (!/<\/tr\s*>/iu.test(part) && (at < parts.length - 1 || !/<\/table\s*>/iu.test(part))) continue;
      const cells = row
        .split(/<t[dh]\b[^<>]*>/iu)
        .slice(1)
        .map((cell) => foldSpace(withoutTags(cell)));
      if (cells.some((cell) => CELL.test(cell)) && cells.some((cell) => /\p{L}/u.test(cell)))
        found.push({ from, to: index + 1, words: cells.join(' | ') });
      row = '';
      from = index + 1;
    }
  }
  return found;
}

export const nothingIsLost: CheckOf<'document'> = {
  name: 'whatever looks like a code with a text is read, or the manifest says what it is',
  scope: 'document',
  check: ({ source, settled, repairs, document: { codes, notes }, isWhole }, report) => {
    for (const part of source.files) {
      const { file, lines, before } = part;
      const isSettled = (line: number) => settled.has(line + before);
      const lost = lines.flatMap((line, index) =>
        !isSettled(index + 1) && looksLikeRow(line) ? [index + 1] : [],
      );
      for (const { from, to, words } of htmlRows(lines)) {
        const isRead = Array.from({ length: to - from + 1 }, (_, at) => from + at).some(isSettled);
        if (!isRead && !lost.includes(from))
          report(
            { file, line: from },
            `a row that is read nowhere: "${words.slice(0, 80)}"`,
            'A table begins with <table> at the beginning of a line',
          );
      }
      for (const [first, last] of runsOf(lost)) {
        const words = foldSpace(lines[first - 1] ?? '');
        const where = first === last ? '' : `, and ${last - first} more lines to line ${last}`;
        report(
          { file, line: first },
          `a line that looks like a code with a text and stands in no table: "${words.slice(0, 80)}"${where}`,
          'Codes are read from tables; say in the manifest that this is a note (keep), or that it is left out',
          repairs.draft(first + before, words, { keep: true }),
        );
      }
      const isOf = ({ line }: { line: number }) => isLineOf(part, line);
      // Of several files, one may hold notes alone.
      const isRead =
        codes.some(({ records }) => records.some(isOf)) || (codes.length > 0 && notes.some(isOf));
      if (isWhole && !isRead && lost.length === 0) {
        report(
          { file, line: 1 },
          `nothing at all was read from the ${source.files.length > 1 ? 'file' : 'document'}`,
          'Give its tables a "module" in the manifest, and list their notation in "tables"',
        );
      }
    }
  },
};

/** First and last of the lines that follow each other. */
function runsOf(lines: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last?.[1] === line - 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs;
}
