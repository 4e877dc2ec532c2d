import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SHEETS = readdirSync('src/styles', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css'))
  .map((path) => join('src/styles', path));

it('every custom property that a sheet uses is set in one: what is not is dropped without a word', () => {
  const text = SHEETS.map((path) => readFileSync(path, 'utf8')).join('');
  const set = new Set(text.match(/(?<=[{;\s])--[\w-]+(?=:)/g));
  const used = new Set(text.match(/(?<=var\()--[\w-]+/g));
  expect(used.size).toBeGreaterThan(20);
  expect([...used].filter((name) => !set.has(name))).toEqual([]);
});

it('the red of links colours links and nothing else', () => {
  const others = SHEETS.flatMap((path) => {
    const text = readFileSync(path, 'utf8').replace(/\/\*.*?\*\//gsu, '');
    // A rule without rules in it, or the part of one before them.
    const rules = text.matchAll(/(?<selector>[^{};]+)\{(?<body>[^{}]*)/gu);
    return [...rules].flatMap(({ groups: { selector = '', body = '' } = {} }) => {
      const isLink = selector.split(/,(?![^(]*\))/u).every((one) => /(?:^|[\s(>])a(?![\w-])/u.test(one));
      const isRed = /var\(--(?:sl-color-(?:text-)?accent|seal)/u.test(body);
      return isRed && !isLink && !selector.includes(':root') ? [`${path}: ${selector.trim()}`] : [];
    });
  });
  expect(others).toEqual([]);
});
