import { expect, test } from 'vitest';
import type { Code } from './code.ts';
import type { Entry } from './entry.ts';
import { sharedNumbers } from './shared-number.ts';

const entry = (id: string, code: Partial<Code> & { code: string }): Entry => ({
  kind: 'exact',
  id,
  system: 'a',
  namespace: null,
  title: '',
  status: 'current',
  module: 'm',
  versions: [],
  ...code,
});

test('a number in several places comes with all of them', () => {
  const shared = sharedNumbers([
    entry('a/1', { code: '1' }),
    entry('b/2', { code: '2' }),
    entry('c/1', { code: '1' }),
  ]);
  expect(shared.map(({ code, entries }) => [code, entries.map(({ id }) => id)])).toEqual([
    ['1', ['a/1', 'c/1']],
  ]);
});

test('most places first, then by number, not by text', () => {
  const codes = ['10', '-3', '9', '10', '-3', '9', '9'];
  const shared = sharedNumbers(codes.map((code, index) => entry(String(index), { code })));
  expect(shared.map(({ code }) => code)).toEqual(['9', '-3', '10']);
});

test('ranges and the catch-all are no numbers', () => {
  const range = { code: '1-2', kind: 'range', from: 1, to: 2 } as const;
  const other = { code: 'other', kind: 'catch-all' } as const;
  expect(sharedNumbers([range, range, other, other].map((code, i) => entry(String(i), code)))).toEqual([]);
});
