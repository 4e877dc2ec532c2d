import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeEntry as entry } from '../../../scripts/verify/testing/make-entry.ts';
import type { Entry } from '../model/entry.ts';
import { compareWidths, holdsNumber } from '../model/interval.ts';
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

const bound = fc.integer({ min: -30, max: 30 });
const interval = fc.oneof(
  fc.tuple(bound, bound).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
  bound.map((to) => ({ to })),
  bound.map((from) => ({ from })),
);

test('however intervals overlap, a code lies in a narrowest one of those that hold it', () => {
  fc.assert(
    fc.property(fc.array(interval, { maxLength: 8 }), fc.uniqueArray(bound), (bounds, numbers) => {
      const intervals = bounds.map((own, index) => entry({ code: `i${index}`, kind: 'range', ...own }));
      const codes = numbers.map((number) => entry({ code: String(number) }));
      const links = intervalLinks([...codes, ...intervals]);
      for (const code of codes) {
        const number = Number(code.code);
        const [narrowest] = intervals.filter((item) => holdsNumber(item, number)).sort(compareWidths(number));
        const [found, ...others] = links['lies-in'](code);
        expect(others).toEqual([]);
        expect(found === undefined).toBe(narrowest === undefined);
        if (found && narrowest) {
          expect(holdsNumber(found, number)).toBe(true);
          expect(compareWidths(number)(found, narrowest)).toBe(0);
        }
      }
    }),
  );
});
