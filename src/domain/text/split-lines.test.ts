import { expect, test } from 'vitest';
import { splitLines } from './split-lines.ts';

test.each(['\n', '\r\n', '\r'])('lines end with %j', (end) => {
  expect(splitLines(['甲', '', '乙', ''].join(end))).toEqual(['甲', '', '乙', '']);
});
