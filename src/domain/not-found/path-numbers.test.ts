import { describe, expect, it } from 'vitest';
import { codesInSegment } from './path-numbers.ts';

describe('codesInSegment', () => {
  it.each([
    ['6206', '6206', true],
    ['-10003', '-10003', true],
    ['120001~130000', '120001-130000', true],
    ['120001–130000', '120001-130000', true],
    ['other', 'other', true],
    ['其他错误', 'other', true],
    ['err-6206', '6206', false],
    ['err_-10003', '-10003', false],
    ['code06206', '6206', false],
    ['6206¹', '6206', false],
  ])('%s', (segment, code, whole) => {
    expect(codesInSegment(segment)).toMatchObject({ codes: [{ readings: [{ code }] }], whole });
  });

  it('finds none in words, none in a word with a digit or two, none that is too long to be a number', () => {
    expect(codesInSegment('usersig')).toBeNull();
    expect(codesInSegment('sdk-v3')).toBeNull();
    expect(codesInSegment('9'.repeat(40))).toMatchObject({ codes: [{ readings: [] }] });
  });
});
