import { expect, it } from 'vitest';
import type { CodeHit } from '../../domain/number/number-index.ts';
import { EVERYTHING, filterGroups, filterOptions, validChoice } from './filters.ts';

const hit = (system: string, module: string): CodeHit => ({
  id: `${system}/${module}`,
  path: '/',
  label: '1',
  title: '',
  system,
  module,
  removed: false,
});
const hits = [hit('A', 'x'), hit('A', 'y'), hit('B', 'z')];
const labels = (found: CodeHit[], choice = EVERYTHING) =>
  filterOptions(found, choice).map(({ label, count }) => `${label} ${count}`);

it('offers systems, and modules of the only or the chosen one', () => {
  expect(labels(hits)).toEqual(['A 2', 'B 1']);
  expect(labels(hits, { system: 'A', module: null })).toEqual(['A 2', 'B 1', 'x 1', 'y 1']);
  expect(labels(hits.slice(0, 2))).toEqual(['x 1', 'y 1']);
  expect(labels(hits.slice(0, 1))).toEqual([]);
});

it('leads back from what is chosen', () => {
  const options = filterOptions(hits, { system: 'A', module: 'x' });
  expect(options.filter(({ chosen }) => chosen).map(({ choice }) => choice)).toEqual([
    EVERYTHING,
    { system: 'A', module: null },
  ]);
});

it('keeps a choice as long as there are hits for it', () => {
  expect(validChoice(hits, { system: 'A', module: 'x' })).toEqual({ system: 'A', module: 'x' });
  expect(validChoice(hits.slice(1), { system: 'A', module: 'x' })).toEqual({ system: 'A', module: null });
  expect(validChoice(hits.slice(2), { system: 'A', module: 'x' })).toEqual(EVERYTHING);
});

it('drops groups that have nothing left', () => {
  const groups = [
    { heading: 'one', hits: hits.slice(0, 2) },
    { heading: 'two', hits: hits.slice(2) },
  ];
  expect(filterGroups(groups, { system: 'B', module: null }).map(({ heading }) => heading)).toEqual(['two']);
});
