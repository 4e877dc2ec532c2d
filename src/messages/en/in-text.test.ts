import { expect, test } from 'vitest';
import { inText, lowerFirst } from './in-text.ts';
import { plural } from './plural.ts';
import { punctuation } from './punctuation.ts';

test.each([
  ['2019-11-05 edition', 'the 2019-11-05 edition'],
  ['Early edition 1 (before 2019-11-05)', 'early edition 1 (before 2019-11-05)'],
  ['v7', 'v7'],
  ['2019-11-05 版', '2019-11-05 版'],
])('%s is %s within a sentence', (label, within) => {
  expect(inText(label)).toBe(within);
});

test('names and abbreviations keep their capitals', () => {
  expect(['Meaning', 'A text', 'SDK', 'UserSig', '6206'].map(lowerFirst)).toEqual([
    'meaning',
    'a text',
    'SDK',
    'UserSig',
    '6206',
  ]);
});

test('one is one', () => {
  expect([0, 1, 2].map((count) => plural(count, 'code'))).toEqual(['0 codes', '1 code', '2 codes']);
});

test('a label without a value has no blank behind it', () => {
  expect(punctuation.labelled('Meaning', '')).toBe('Meaning:');
  expect(punctuation.labelled('Meaning', 'x')).toBe('Meaning: x');
});
