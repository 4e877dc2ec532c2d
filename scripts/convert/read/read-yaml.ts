import { readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import { isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { otherThanFile } from '../../shared/other-than-file.ts';
import { Faults, SourceError, type SourcePosition } from '../../shared/source-error.ts';
import { decodeText } from './read-source.ts';

/** What a hand-written file holds, with the place of each of its parts. */
export interface ReadYaml<T> {
  value: T;
  /** Where the value at a path stands; the nearest enclosing one where there is no such part. */
  at: (...path: PropertyKey[]) => SourcePosition;
}

/** An item of a hand-written list. */
export interface ListItem<T> {
  value: T;
  at: SourcePosition;
  /** Where a part of it stands. */
  within: (...path: PropertyKey[]) => SourcePosition;
}

/**
 * Reads a hand-written YAML file against its schema.
 * @param path file on disk
 * @param name the file as errors name it
 * @param empty what a file stands for that is missing or holds comments alone; without it, neither is accepted
 * @throws SourceError for bad YAML, SourceError or SourceErrors for all values that the schema refuses
 */
export function readYaml<T>(path: string, name: string, schema: z.ZodType<T>, empty?: unknown): ReadYaml<T> {
  const other = otherThanFile(path);
  const isMissing = empty !== undefined && other === 'nothing';
  if (other && !isMissing) {
    throw new SourceError(
      { file: name, line: 1 },
      `${other}, where a file is read`,
      'Put the file itself there',
    );
  }
  const lines = new LineCounter();
  const text = isMissing ? '' : decodeText(readFileSync(path), name);
  const document = bounded(() => parseDocument(text, { lineCounter: lines }));
  const [fault] = document.errors;
  if (fault) throw notYaml(fault.linePos?.[0].line ?? 1, fault.message);
  bounded(() => {
    visit(document, {
      Alias: (_, alias) => {
        if (alias.resolve(document)) return;
        throw notYaml(lines.linePos(alias.range?.[0] ?? 0).line, `nothing is named &${alias.source}`);
      },
      // JavaScript's objects have it already: schemas would pass it over without a word.
      Pair: (_, { key }) => {
        if (!isScalar(key) || key.value !== '__proto__') return;
        throw notYaml(lines.linePos(key.range?.[0] ?? 0).line, 'a key named __proto__');
      },
    });
  });
  // The schema too: an alias may stand inside what it repeats.
  const result = bounded(() => schema.safeParse((document.toJS() as unknown) ?? empty));
  const faults = new Faults();
  for (const { path: part, message } of result.error?.issues ?? []) {
    faults.report(
      at(...part),
      `"${part.join('.')}": ${message}`,
      'See src/schemas for what this file may hold',
    );
  }
  faults.throwIfAny();
  return { value: result.data as T, at };

  /** Nested so deep, or repeating itself so often by aliases, that no person wrote it. */
  function bounded<R>(read: () => R): R {
    try {
      return read();
    } catch (error) {
      if (error instanceof RangeError) throw notYaml(1, 'nested too deep to be read');
      if (error instanceof ReferenceError) throw notYaml(1, error.message);
      throw error;
    }
  }

  function notYaml(line: number, message: string): SourceError {
    return new SourceError(
      { file: name, line },
      `not YAML: ${message.split('\n', 1)[0] ?? ''}`,
      'Mend the syntax',
    );
  }

  function at(...path: PropertyKey[]): SourcePosition {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return { file: name, line: lines.linePos(node.range[0]).line };
    }
    return { file: name, line: 1 };
  }
}

/** The items of a list, each with its place. */
export const itemsOf = <T>({ value, at }: ReadYaml<readonly T[]>): ListItem<T>[] =>
  value.map((item, index) => {
    const within = (...path: PropertyKey[]) => at(index, ...path);
    return { value: item, at: within(), within };
  });
