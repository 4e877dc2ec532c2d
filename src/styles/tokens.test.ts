import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('every custom property that a sheet uses is set in one: what is not is dropped without a word', () => {
  const paths = readdirSync('src/styles', { recursive: true, encoding: 'utf8' });
  const sheets = paths.filter((path) => path.endsWith('.css')).map((path) => join('src/styles', path));
  const text = sheets.map((path) => readFileSync(path, 'utf8')).join('');
  const set = new Set(text.match(/(?<=[{;\s])--[\w-]+(?=:)/g));
  const used = new Set(text.match(/(?<=var\()--[\w-]+/g));
  expect(used.size).toBeGreaterThan(20);
  expect([...used].filter((name) => !set.has(name))).toEqual([]);
});
