import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupBy } from './group-by.ts';

it('groups as Map.groupBy does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (numbers) => {
      const keyOf = (number: number) => number % 3;
      expect([...groupBy(numbers, keyOf)]).toEqual([...Map.groupBy(numbers, keyOf)]);
    }),
  );
});
