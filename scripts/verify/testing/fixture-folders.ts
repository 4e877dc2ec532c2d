import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { isSourceError } from '../../shared/source-error.ts';

/** With UPDATE_FIXTURES=1 the expectations are written from what the code does now; read the diff before you commit. */
const isUpdate = process.env.UPDATE_FIXTURES === '1';

/** Names of the folders in a folder, sorted. */
export function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/**
 * Compares what a case gives with its `expected.json`, or the message of the error with its `error.txt`.
 * @param folder folder of the case; it holds one of the two files
 * @param run gives the result, or throws a SourceError or SourceErrors
 * @returns the result, null where the case expects an error
 */
export function expectAsRecorded<T>(folder: string, run: () => T): T | null {
  const outcome = attempt(run);
  const [mine, other] = outcome.error ? ['error.txt', 'expected.json'] : ['expected.json', 'error.txt'];
  const actual = outcome.error ? `${outcome.error.message}\n` : `${JSON.stringify(outcome.value, null, 1)}\n`;
  if (isUpdate) {
    writeFileSync(join(folder, mine), actual);
    rmSync(join(folder, other), { force: true });
  }
  const isError = existsSync(join(folder, 'error.txt'));
  const expected = readFileSync(join(folder, isError ? 'error.txt' : 'expected.json'), 'utf8');
  if (isError || outcome.error) expect(actual).toBe(expected);
  else expect(JSON.parse(actual)).toEqual(JSON.parse(expected));
  return outcome.value;
}

function attempt<T>(run: () => T): { value: T; error: null } | { value: null; error: Error } {
  try {
    return { value: run(), error: null };
  } catch (error) {
    if (isSourceError(error)) return { value: null, error };
    throw error;
  }
}
