import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documentSchema } from '../../src/schemas/document.ts';
import { sumsBelow } from '../shared/files.ts';
import { convert } from './convert-content.ts';
import { writeFiles } from './emit/output-files.ts';
import { temporaryContent } from '../verify/testing/content-folder.ts';
import { expectAsRecorded, foldersIn } from '../verify/testing/fixture-folders.ts';

/**
 * Folder fixtures: `fixtures/base` is a small valid content folder; a case `fixtures/cases/<case>/` holds the files that
 * differ from it, or `<file>.diff` with the lines that do (`diff -U0`, without its head), and `expected.json` (files and report) or `error.txt` (the exact message). `sha256: AUTO` in a manifest
 * is filled in, and so is a missing `permalinks.sha256`. A new case is a new folder; `UPDATE_FIXTURES=1 vitest run --project unit` writes what it gives.
 */
const FIXTURES = join(import.meta.dirname, 'fixtures');
const CASES = join(FIXTURES, 'cases');
const cases = foldersIn(CASES);

test.each(cases)('%s', (name) => {
  const content = temporaryContent(join(FIXTURES, 'base'), join(CASES, name));
  const before = sumsBelow(content);
  const result = expectAsRecorded(join(CASES, name), () => {
    const { files, reports } = convert(content);
    // The addresses are those of the whole site; what becomes of them, command.test.ts tests.
    const parsed = [...files]
      .filter(([path]) => path.startsWith('codes/'))
      .map(([path, text]) => [path, JSON.parse(text) as unknown]);
    return { files: Object.fromEntries(parsed) as Record<string, unknown>, reports };
  });
  expect(sumsBelow(content), 'conversion alone writes nothing').toEqual(before);
  if (result) expectToBeWhole(content, result.files);
  else expectToHelp(content, name);
});

/** An error names the file, a line that exists in it, and what to do. */
function expectToHelp(content: string, name: string): void {
  const message = readFileSync(join(CASES, name, 'error.txt'), 'utf8');
  const [, file = '', line] =
    /^content\/([\w./-]+):(\d+): .+\. [A-Z].+\.\n(?:\n[-#].+)?$/su.exec(message) ?? [];
  expect(file, message).toMatch(/^(?:systems\/|sources\/|curation\/|permalinks\.json).*/u);
  if (/^error-missing-.*file$/u.test(name)) return;
  const lines = readFileSync(join(content, file), 'utf8').split('\n').length;
  expect(lines, message).toBeGreaterThanOrEqual(Number(line));
}

/** What was converted obeys its schema; written and converted again, it is the same to the byte. */
function expectToBeWhole(content: string, files: Record<string, unknown>): void {
  for (const [path, value] of Object.entries(files)) {
    if (path.startsWith('codes/')) expect(documentSchema.parse(value)).toEqual(value);
  }
  writeFiles(content, convert(content).files);
  const written = sumsBelow(content);
  const again = convert(content).files;
  expect(writeFiles(content, again)).toEqual({ written: [], removed: [] });
  expect(sumsBelow(content)).toEqual(written);
}
