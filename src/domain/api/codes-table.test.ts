import { expect, test } from 'vitest';
import { csvCell } from './codes-table.ts';

test.each([
  [null, ''],
  [undefined, ''],
  [-302, '-302'],
  ['-302', '-302'],
  ['-302-301', "'-302-301"],
  ['=1+1', "'=1+1"],
  ['@全体成员', "'@全体成员"],
  ['+86', "'+86"],
  ['a,b', '"a,b"'],
  ['说"不"', '"说""不"""'],
  ['一\n二', '"一\n二"'],
  ['-a,b', '"\'-a,b"'],
  [['v1', 'v2'], 'v1 v2'],
  [[], ''],
])('the cell of %j is %s', (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});
