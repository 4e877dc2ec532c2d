import { characterName, visibleText } from '../../src/domain/text/invisible.ts';

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
    super(`${at.file}:${at.line}: ${printable(found)}. ${remedy}.${paste && `\n\n${paste}`}`);
    this.file = at.file;
    this.line = at.line;
  }
}

/** Several of them, one to a line. */
export class SourceErrors extends Error {
  override name = 'SourceErrors';
  readonly errors: readonly SourceError[];

  constructor(errors: readonly SourceError[]) {
    super(errors.map(({ message }) => message).join('\n'));
    this.errors = errors;
  }
}

/**
 * Makes every check and then throws for all that failed: a new document outdates curation in many places, and who
 * mends it wants to see them at once.
 * @throws SourceError for one fault, SourceErrors for several, and at once whatever else a check throws
 */
export function refuseTogether(checks: Iterable<() => void>): void {
  const errors: SourceError[] = [];
  for (const check of checks) {
    try {
      check();
    } catch (error) {
      if (error instanceof SourceError) errors.push(error);
      else if (error instanceof SourceErrors) errors.push(...error.errors);
      else throw error;
    }
  }
  const [first] = errors;
  if (first) throw errors.length === 1 ? first : new SourceErrors(errors);
}

/** As much of a message as a person reads; the beginning and the end of it say what it is about. */
const LONGEST = 2000;

/** A document's words as a terminal may show them: none of them can command it, or turn the words around them. */
function printable(text: string): string {
  const short = text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 200)} … ${text.slice(-200)}`;
  return visibleText(short).replace(/(?!\n)\p{Cc}/gu, characterName);
}
