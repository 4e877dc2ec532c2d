/** An error in an input file. Its message is for the maintainer: file, line, what was found, what to do. */
export class SourceError extends Error {
  override name = 'SourceError';
  readonly file: string;
  readonly line: number;

  /**
   * @param at the file (as the maintainer knows it) and the 1-based line
   * @param found what stands there
   * @param remedy what to do about it
   */
  constructor(at: { file: string; line: number }, found: string, remedy: string) {
    super(`${at.file}:${at.line}: ${found}. ${remedy}.`);
    this.file = at.file;
    this.line = at.line;
  }
}
