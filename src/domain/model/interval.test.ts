import { expect, test } from 'vitest';
import { compareWidths, holdsNumber } from './interval.ts';

test('only ranges and classes hold numbers, bounds included', () => {
  expect(holdsNumber({ kind: 'range', from: -3, to: 5 }, -3)).toBe(true);
  expect(holdsNumber({ kind: 'range', from: -3, to: 5 }, 6)).toBe(false);
  expect(holdsNumber({ kind: 'class', to: -100 }, -101)).toBe(true);
  expect(holdsNumber({ kind: 'class', to: -100 }, -99)).toBe(false);
  expect(holdsNumber({ kind: 'exact' }, 0)).toBe(false);
  expect(holdsNumber({ kind: 'catch-all' }, 0)).toBe(false);
});

test('closed ones are narrower than open ones, of which the nearer bound counts, were it by one', () => {
  const inOrder = [
    { from: 1, to: 9 },
    { from: 0, to: 900_000_000 },
    { from: -6 },
    { from: -7 },
    { to: 99 },
    {},
  ];
  expect([...inOrder].reverse().sort(compareWidths(22))).toEqual(inOrder);
});
