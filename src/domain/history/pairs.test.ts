import { expect, test } from 'vitest';
import { isNeighbouring, versionPairs } from './pairs.ts';

const versions = (...ids: string[]) => ids.map((id) => ({ id }));

test('every two versions make a pair, older to newer, the newest step first', () => {
  expect(versionPairs(versions('a', 'b', 'c'))).toEqual([
    { from: 'b', to: 'c', between: [] },
    { from: 'a', to: 'c', between: ['b'] },
    { from: 'a', to: 'b', between: [] },
  ]);
});

test('n versions make n(n−1)/2 pairs, of which n−1 are neighbours', () => {
  const pairs = versionPairs(versions('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'));
  expect(pairs.length).toBe(45);
  expect(pairs.filter(isNeighbouring).length).toBe(9);
});

test('one version makes none', () => {
  expect(versionPairs(versions('a'))).toEqual([]);
});
