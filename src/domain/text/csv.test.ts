import { expect, test } from 'vitest';
import { csvCell, csvText } from './csv.ts';

test.each([
  ['', ''],
  ['6206', '6206'],
  ['-302', '-302'],
  ['-302-301', "'-302-301"],
  ['=1+1', "'=1+1"],
  ['＝1', "'＝1"],
  ['+86', "'+86"],
  ['-1+cmd', "'-1+cmd"],
  ['@全体成员', "'@全体成员"],
  ['\ta', "'\ta"],
  ['a,b', '"a,b"'],
  ['说"不"', '"说""不"""'],
  ['一\n二', '"一\n二"'],
  ['-a,b', '"\'-a,b"'],
])('the cell of %j is %s', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

test('a table has a byte order mark and a line end after every row', () => {
  expect(csvText([['a', 'b'], ['=c']])).toBe("\uFEFFa,b\r\n'=c\r\n");
});
