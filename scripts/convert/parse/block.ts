import type { InlineText } from './inline-text.ts';

/** The parts of a document, in order. Every line that is not blank belongs to exactly one of them. */
export type Block = Heading | Table | Paragraph;

export interface Heading {
  kind: 'heading';
  line: number;
  text: string;
}

/** One line of text outside the tables. */
export interface Paragraph {
  kind: 'paragraph';
  line: number;
  text: InlineText;
}

export interface Table {
  kind: 'table';
  line: number;
  rows: Row[];
}

export interface Row {
  /** 1-based line where the row begins in the document. */
  line: number;
  cells: InlineText[];
  /** A row of dashes that only separates the header from the rest. */
  isDelimiter: boolean;
}

/** A document as the parsers see it. */
export interface SourceText {
  /** The file as errors name it. */
  file: string;
  /** Its lines without line ends; line 1 is `lines[0]`. */
  lines: string[];
}

/** Reads one table. */
export interface TableParser {
  /** Whether a table begins on this line. */
  starts: (line: string) => boolean;
  /**
   * Reads the table that begins on a line.
   * @param index 0-based index of its first line
   * @returns the table, and the index of the first line behind it
   * @throws SourceError for a table that is not whole
   */
  parse: (source: SourceText, index: number) => { table: Table; next: number };
}

const DELIMITER_CELL = /^:?\s*-+\s*:?$/u;

/** Whether the cells of a row hold nothing but dashes and alignment colons. */
export function isDelimiterRow(cells: readonly string[]): boolean {
  return cells.every((cell) => DELIMITER_CELL.test(cell.trim()));
}
