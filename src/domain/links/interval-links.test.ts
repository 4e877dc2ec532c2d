import { expect, test } from 'vitest';
import { makeEntry as entry } from '../../../scripts/verify/testing/make-entry.ts';
import type { Entry } from '../model/entry.ts';
import { intervalLinks } from './interval-links.ts';

const open = (to: number) => entry({ code: String(to), kind: 'class', to });
const codesOf = (entries: readonly Entry[]) => entries.map(({ code }) => code);

test('a class that is open on one side ends where the next begins', () => {
  const [first, second, inside, further] = [
    open(-10_000),
    open(-20_000),
    entry({ code: '-10005' }),
    entry({ code: '-20001' }),
  ];
  const links = intervalLinks([further, second, inside, first]);
  expect(codesOf(links['lies-in'](inside))).toEqual(['-10000']);
  expect(codesOf(links['lies-in'](further))).toEqual(['-20000']);
  expect(codesOf(links.holds(first))).toEqual(['-10005']);
  expect(links['lies-in'](second)).toEqual([]);
});

test('a code lies in an interval of its own numbering only', () => {
  const range = entry({ code: '1-9', kind: 'range', from: 1, to: 9, namespace: 'a' });
  const [near, far] = [
    entry({ code: '5', id: 'a/5', namespace: 'a' }),
    entry({ code: '5', id: 'b/5', namespace: 'b' }),
  ];
  const links = intervalLinks([range, near, far]);
  expect(links['lies-in'](near)).toEqual([range]);
  expect(links['lies-in'](far)).toEqual([]);
});

test('a code that several closed intervals hold lies in the narrowest of them', () => {
  const [wide, narrow, code] = [
    entry({ code: '1-9', kind: 'range', from: 1, to: 9 }),
    entry({ code: '4-6', kind: 'range', from: 4, to: 6 }),
    entry({ code: '5' }),
  ];
  const links = intervalLinks([wide, code, narrow, open(100)]);
  expect(links['lies-in'](code)).toEqual([narrow]);
  expect(links.holds(wide)).toEqual([]);
});
