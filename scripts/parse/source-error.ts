/** An error in an input file. Its message is for the maintainer: file, line, what was found, what to do. */
export class SourceError extends Error {
  override name = 'SourceError';
  readonly file: string;
  readonly line: number;

  /**
   * @param at the file (as the maintainer knows it) and the 1-based line
   * @param found what stands there
   * @param remedy what to do about it
   * @param paste text that the maintainer may copy into a file
   */
  constructor(at: { file: string; line: number }, found: string, remedy: string, paste = '') {
    super(`${at.file}:${at.line}: ${found}. ${remedy}.${paste && `\n\n${paste}`}`);
    this.file = at.file;
    this.line = at.line;
  }
}
