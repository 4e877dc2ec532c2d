import type { SourcePosition } from '../../shared/source-error.ts';
import type { SourceText } from './block.ts';

/** The table notations of a file. */
export type Notation = 'html' | 'markdown' | 'tab';

/** A file of a document that has not found its place in it. */
export interface LooseFile extends SourceText {
  notations: readonly Notation[];
}

/** One file of a document. */
export interface SourceFile extends LooseFile {
  /** How many lines of the document stand before it. */
  before: number;
}

/**
 * A version's document: a file, or several that are read one after the other. Its lines are numbered through; only who
 * tells a person of a line names the file that it is in, and its number there.
 */
export class SourceDocument {
  readonly files: readonly SourceFile[];
  /** The lines of all files; line 1 is `lines[0]`. */
  readonly lines: readonly string[];

  constructor(files: readonly LooseFile[]) {
    let before = 0;
    this.files = files.map((file, index) => {
      // The end of a file's last line begins no line of the next one.
      const isBehind = index < files.length - 1 && file.lines.at(-1) === '';
      const placed = { ...file, lines: isBehind ? file.lines.slice(0, -1) : file.lines, before };
      before += placed.lines.length;
      return placed;
    });
    this.lines = this.files.flatMap(({ lines }) => lines);
  }

  /** The file that a line stands in; what is before or behind all belongs to the first or last. */
  fileOf(line: number): SourceFile {
    const found = this.files.findLast(({ before }) => before < line) ?? this.files[0];
    if (!found) throw new Error('a document without a file');
    return found;
  }

  /** Where a line stands, as errors name it. */
  at(line: number): SourcePosition {
    const { file, before } = this.fileOf(line);
    return { file, line: line - before };
  }

  /** A line as an error about another line names it: with its file, where that is another. */
  nameOf(line: number, from: number): string {
    const at = this.at(line);
    return at.file === this.at(from).file ? `line ${at.line}` : `line ${at.line} of ${at.file}`;
  }
}

/** Whether a line of the document stands in a file of it. */
export const isLineOf = ({ before, lines }: SourceFile, line: number): boolean =>
  line > before && line <= before + lines.length;
