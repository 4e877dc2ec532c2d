import type { InlineText } from './inline-text.ts';

/** The parts of a document, in order. Every line that is not blank belongs to exactly one of them. */
export type Block = Heading | Table | Paragraph | Markup | FileStart;

export interface Heading {
  kind: 'heading';
  line: number;
  /** As it is printed: 1 for the outermost. */
  level: number;
  text: string;
}

/** One line of text outside the tables. */
export interface Paragraph {
  kind: 'paragraph';
  line: number;
  text: InlineText;
  doubt?: Doubt;
}

export interface Table {
  kind: 'table';
  line: number;
  /** Its last line. */
  end: number;
  rows: Row[];
  doubt?: Doubt;
}

/** Lines that are neither text nor table. */
export interface Markup {
  kind: 'markup';
  line: number;
  /** The last line of it. */
  end: number;
  what: 'front matter' | 'code fence' | 'comment' | 'layout';
}

/** Where a further file of the document begins: nothing that began before goes on behind it. It is no line itself. */
export interface FileStart {
  kind: 'file';
  /** The first line of the file. */
  line: number;
  /** Which file it is; the first of the document, which has no such block, is 0. */
  index: number;
}

/** Why a place cannot be read as it stands, until the manifest says how. */
export interface Doubt {
  /** Where it is seen, where that is not the line of the place. */
  line?: number;
  found: string;
  remedy: string;
}

export interface Row {
  /** 1-based line where the row begins in the document. */
  line: number;
  cells: InlineText[];
  /** A row of dashes that only separates the header from the rest. */
  isDelimiter: boolean;
  doubt?: Doubt;
}

/** A file as the parsers see it. */
export interface SourceText {
  /** The file as errors name it. */
  file: string;
  /** Its lines without line ends; line 1 is `lines[0]`. */
  lines: string[];
}

/** Reads one table. */
export interface TableParser {
  /** Whether a table begins on this line; `next` is the line below. */
  starts: (line: string, next: string) => boolean;
  /**
   * Reads the table that begins on a line.
   * @param index 0-based index of its first line
   * @returns the table, the index of the first line behind it, and text that stands behind its end in the last line. What
   *   is not whole is told by doubts
   */
  parse: (source: SourceText, index: number) => { table: Table; next: number; behind?: string };
}

const DELIMITER_CELL = /^:?\s*-+\s*:?$/u;

/** Whether the cells of a row hold nothing but dashes and alignment colons. */
export function isDelimiterRow(cells: readonly string[]): boolean {
  return cells.every((cell) => DELIMITER_CELL.test(cell.trim()));
}

/** White space folded, as errors print lines and repairs name them. */
export const foldSpace = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** What a row says, as errors print it and repairs name it. */
export const wordsOfRow = ({ cells }: Pick<Row, 'cells'>): string =>
  foldSpace(cells.map(({ text }) => text).join(' | '));
