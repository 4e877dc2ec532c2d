import { characterName, visibleText } from '../../src/domain/text/invisible.ts';

/** A line of an input file, named as the maintainer knows the file; lines count from 1. */
export interface SourcePosition {
  file: string;
  line: number;
}

/** An error in an input file. Its message is for the maintainer: file, line, what was found, what to do. */
export class SourceError extends Error {
  override name = 'SourceError';
  readonly file: string;
  readonly line: number;
  /** Its message without what may be copied. */
  readonly told: string;
  readonly paste: string;

  /**
   * @param at where it stands
   * @param found what stands there
   * @param remedy what to do about it
   * @param paste text that the maintainer may copy into a file
   */
  constructor(at: SourcePosition, found: string, remedy: string, paste = '') {
    const told = `${at.file}:${at.line}: ${printable(found)}. ${remedy}.`;
    super(`${told}${paste && `\n\n${paste}`}`);
    this.told = told;
    this.paste = paste;
    this.file = at.file;
    this.line = at.line;
  }
}

/** Several of them: file by file, in the order of their lines, and at the end how many. */
export class SourceErrors extends Error {
  override name = 'SourceErrors';
  readonly errors: readonly SourceError[];

  constructor(errors: readonly SourceError[]) {
    const files = byFile(errors);
    const count = `${errors.length} faults in ${files.length === 1 ? 'one file' : `${files.length} files`}.`;
    super([files.flatMap(toldOf).join('\n'), ...pastesOf(files.flat()), count].join('\n\n'));
    this.errors = files.flat();
  }
}

/** Whether an error tells of input files, one fault or several. */
export const isSourceError = (error: unknown): error is SourceError | SourceErrors =>
  error instanceof SourceError || error instanceof SourceErrors;

/** The errors of each file, in the order of their lines. */
const byFile = (errors: readonly SourceError[]): SourceError[][] =>
  [...Map.groupBy(errors, ({ file }) => file).values()].map((faults) =>
    faults.toSorted((a, b) => a.line - b.line),
  );

/** How many faults of one file are told: whatever causes more than that is one thing. */
const MOST_TOLD = 100;

function toldOf(faults: readonly SourceError[]): string[] {
  const told = faults.slice(0, MOST_TOLD).map(({ told }) => told);
  const rest = faults.length - told.length;
  return rest > 0 ? [...told, `${faults[0]?.file ?? ''}: and ${rest} more.`] : told;
}

/** What may be copied, for each place once: the first line says where it belongs. */
function pastesOf(errors: readonly SourceError[]): string[] {
  const items = errors.flatMap(({ paste }) => {
    const [where = '', ...lines] = paste.split('\n');
    return paste === '' ? [] : [{ where, text: lines.join('\n') }];
  });
  return [...Map.groupBy(items, ({ where }) => where)].map(([where, group]) =>
    [where, ...new Set(group.map(({ text }) => text))].join('\n'),
  );
}

/** Tells of a fault, by what {@link SourceError} is made of; the caller goes on. */
export type Report = (...fault: ConstructorParameters<typeof SourceError>) => void;

/**
 * Collects faults, so that all are told in one run: a new document outdates curation in many places, and who mends it
 * wants to see them at once. What is told twice in the same words counts once.
 */
export class Faults {
  readonly #errors = new Map<string, SourceError>();

  readonly report: Report = (...fault) => {
    this.#add(new SourceError(...fault));
  };

  /**
   * Takes a step that may find faults, and keeps those that it throws; other errors pass.
   * @returns what the step gives; undefined where it threw
   */
  attempt<T>(step: () => T): T | undefined {
    try {
      return step();
    } catch (error) {
      if (error instanceof SourceError) this.#add(error);
      else if (error instanceof SourceErrors) for (const each of error.errors) this.#add(each);
      else throw error;
      return undefined;
    }
  }

  /** What was told so far, file by file, in the order of the lines. */
  get errors(): SourceError[] {
    return byFile([...this.#errors.values()]).flat();
  }

  /** The messages in the order in which they were told, each without its line. */
  get texts(): string[] {
    return [...this.#errors.values()].map(({ file, line, message }) =>
      message.replace(`${file}:${line}:`, `${file}:`),
    );
  }

  get isEmpty(): boolean {
    return this.#errors.size === 0;
  }

  /** @throws SourceError for one fault, SourceErrors for several */
  throwIfAny(): void {
    const errors = [...this.#errors.values()];
    if (errors.length > 1) throw new SourceErrors(errors);
    if (errors[0]) throw errors[0];
  }

  readonly #add = (error: SourceError): void => {
    this.#errors.set(error.message, error);
  };
}

/** How long a message may be; of a longer one the beginning and the end say what it is about. */
const LONGEST = 2000;

/**
 * A document's words in one line, safe to print: no control character reaches the terminal, and no character that changes the
 * direction of the words around it.
 */
function printable(text: string): string {
  const short = text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 200)} … ${text.slice(-200)}`;
  return visibleText(short.replaceAll(/\s*[\n\u2028\u2029]\s*/gu, ' ⏎ ')).replace(/\p{Cc}/gu, characterName);
}
