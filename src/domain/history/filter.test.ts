import { expect, test } from 'vitest';
import { filterQuery, kindsOf, parseFilter, passes } from './filter.ts';

const filter = (query: string) => parseFilter(new URLSearchParams(query));

test('address and filter are each the other back', () => {
  for (const query of [
    '',
    '?grade=meaning',
    '?grade=meaning&grade=advice&kind=changed&kind=moved&module=group',
  ]) {
    expect(filterQuery(filter(query))).toBe(query);
  }
  expect(filterQuery(filter('?module=&other=1'))).toBe('');
});

test('a line has to pass every set that says something', () => {
  const moved = {
    kinds: kindsOf({ kind: 'changed', moved: true }),
    grade: 'meaning',
    module: 'sdk-v3',
  } as const;
  const added = { kinds: kindsOf({ kind: 'added', moved: false }), grade: '', module: 'sdk-v3' } as const;
  expect([passes(moved, filter('')), passes(added, filter(''))]).toEqual([true, true]);
  expect(passes(moved, filter('kind=moved&grade=meaning&grade=limit&module=sdk-v3'))).toBe(true);
  expect(passes(moved, filter('kind=added'))).toBe(false);
  expect(passes(moved, filter('grade=limit'))).toBe(false);
  expect(passes(moved, filter('module=group'))).toBe(false);
  expect(passes(added, filter('grade=meaning'))).toBe(false);
});
