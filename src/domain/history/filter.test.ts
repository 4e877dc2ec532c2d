import { expect, test } from 'vitest';
import { filterQuery, parseFilter, passes, verdictsOf } from './filter.ts';

const filter = (query: string) => parseFilter(new URLSearchParams(query));

test('address and filter are each the other back', () => {
  for (const query of [
    '',
    '?grade=meaning',
    '?grade=meaning&grade=advice&kind=moved&kind=added&module=group',
  ]) {
    expect(filterQuery(filter(query))).toBe(query);
  }
  expect(filterQuery(filter('?module=&other=1&grade=none&kind=none'))).toBe('');
});

test('a line has to be any of what is chosen, and of the module', () => {
  const moved = {
    verdicts: verdictsOf({ kind: 'changed', grade: 'meaning', moved: true }),
    module: 'sdk-v3',
  };
  const added = { verdicts: verdictsOf({ kind: 'added', grade: null, moved: false }), module: 'sdk-v3' };
  expect([passes(moved, filter('')), passes(added, filter(''))]).toEqual([true, true]);
  expect(passes(moved, filter('kind=moved&grade=limit&module=sdk-v3'))).toBe(true);
  expect(passes(moved, filter('kind=added'))).toBe(false);
  expect(passes(moved, filter('grade=limit'))).toBe(false);
  expect(passes(moved, filter('grade=meaning&module=group'))).toBe(false);
  expect(passes(added, filter('grade=meaning'))).toBe(false);
  expect(passes(added, filter('grade=meaning&kind=added'))).toBe(true);
  expect(verdictsOf({ kind: 'added', grade: 'meaning', moved: false })).toEqual(['meaning', 'added']);
});

test('an address with kind=changed, which no page makes any more, shows what it showed', () => {
  const query = (old: string) => filterQuery(filter(old));
  expect(query('kind=changed&grade=meaning&module=group')).toBe('?grade=meaning&module=group');
  expect(query('kind=changed&kind=moved&grade=meaning')).toBe('?grade=meaning');
  expect(query('kind=changed&kind=added')).toBe(
    '?grade=meaning&grade=advice&grade=limit&grade=wording&grade=terminology&grade=punctuation&kind=moved&kind=added',
  );
});
