import { expect, test } from 'vitest';
import { foldsOf } from './fold.ts';

test('what begins beyond the first screen is folded', () => {
  expect(foldsOf([4, 6, 20, 30], 10)).toEqual(['open', 'open', 'closed', 'closed']);
  expect(foldsOf([50, 1], 10)).toEqual(['open', 'closed']);
});

test('a short list is not folded, nor is one without sections', () => {
  expect(foldsOf([10, 10, 20], 10)).toEqual([null, null, null]);
  expect(foldsOf([500], 10)).toEqual([null]);
  expect(foldsOf([], 10)).toEqual([]);
});
