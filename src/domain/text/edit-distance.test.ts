import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

test.each([
  ['', '', 0],
  ['', 'sig', 3],
  ['usersig', 'usersig', 0],
  ['usersig', 'usrsig', 1],
  ['usersig', 'usersign', 1],
  ['usersig', 'userzig', 1],
  ['usersig', 'uesrsig', 1],
  ['ab', 'ba', 1],
  ['usersig', 'uesrsgi', 2],
  ['微信', '微博', 1],
])('between %j and %j lie %i slips', (one, other, slips) => {
  expect(editDistance(one, other)).toBe(slips);
  expect(editDistance(other, one)).toBe(slips);
});
