import { existsSync, readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import { isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { SourceError } from '../../shared/source-error.ts';
import { decodeText } from './read-source.ts';

/**
 * Reads a hand-written YAML file against its schema.
 * @param path file on disk
 * @param name the file as errors name it
 * @throws SourceError at the line of the first fault: bad YAML, or a value that the schema refuses
 */
export function readYaml<T>(path: string, name: string, schema: z.ZodType<T>): T {
  return readWithLines(path, name, schema).value;
}

/** An item of a hand-written list, with the place that errors about it name. */
export interface ListItem<T> {
  value: T;
  at: { file: string; line: number };
  /** The place of a part of it; of the nearest enclosing one where there is no such part. */
  within: (...path: PropertyKey[]) => { file: string; line: number };
}

/**
 * Reads a hand-written list.
 * @returns its items with their lines; none where there is no such file
 * @throws SourceError as {@link readYaml} does
 */
export function readYamlList<T>(path: string, name: string, schema: z.ZodType<T[]>): ListItem<T>[] {
  if (!existsSync(path)) return [];
  const { value, lineOf } = readWithLines(path, name, schema);
  return value.map((item, index) => {
    const within = (...path: PropertyKey[]) => ({ file: name, line: lineOf([index, ...path]) });
    return { value: item, at: within(), within };
  });
}

function readWithLines<T>(
  path: string,
  name: string,
  schema: z.ZodType<T>,
): { value: T; lineOf: (path: PropertyKey[]) => number } {
  const lines = new LineCounter();
  const text = decodeText(readFileSync(path), name);
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
  const result = bounded(() => schema.safeParse(document.toJS()));
  if (result.success) return { value: result.data, lineOf };
  const [issue] = result.error.issues;
  const at = issue?.path ?? [];
  throw new SourceError(
    { file: name, line: lineOf(at) },
    `"${at.join('.')}": ${issue?.message ?? 'invalid'}`,
    'See src/schemas for what this file may hold',
  );

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

  /** The line of the value at a path; of the nearest enclosing one where a key is missing. */
  function lineOf(path: PropertyKey[]): number {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  }
}
