import { existsSync, readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import { isNode, LineCounter, parseDocument, visit } from 'yaml';
import { SourceError } from '../parse/source-error.ts';

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
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  const [fault] = document.errors;
  if (fault) throw notYaml(fault.linePos?.[0].line ?? 1, fault.message);
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document)) return;
      throw notYaml(lines.linePos(alias.range?.[0] ?? 0).line, `nothing is named &${alias.source}`);
    },
  });
  const result = schema.safeParse(document.toJS());
  if (result.success) return { value: result.data, lineOf };
  const [issue] = result.error.issues;
  const at = issue?.path ?? [];
  throw new SourceError(
    { file: name, line: lineOf(at) },
    `"${at.join('.')}": ${issue?.message ?? 'invalid'}`,
    'See src/schemas for what this file may hold',
  );

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
