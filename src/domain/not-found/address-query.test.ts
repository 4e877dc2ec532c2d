import { describe, expect, it } from 'vitest';
import { askedBeside, searchedFor, withCode } from './address-query.ts';

describe('askedBeside', () => {
  it.each([
    ['?code=6206', '', '6206', null],
    ['?ErrorCode=-10113&lang=zh', '', '-10113', null],
    ['?error_code=0xFFFFD8F0', '', '0xFFFFD8F0', null],
    ['?q=UserSig%20过期', '', null, 'UserSig 过期'],
    ['?q=6206', '', '6206', '6206'],
    ['', '#6206', '6206', null],
    ['', '#/-10003', '-10003', null],
    ['?code=none&from=6206', '#top', null, null],
    ['', '', null, null],
  ])('%s%s', (search, hash, code, words) => {
    expect(askedBeside(search, hash)).toEqual({ code, words });
  });
});

describe('searchedFor', () => {
  it.each([
    ['/search/', '?q=6206', '6206'],
    ['/search', '?q=签名+过期', '签名 过期'],
    ['/search/usersig/', '', 'usersig'],
    ['/search.html', '?code=6206', '6206'],
    ['/search/', '', ''],
    ['/tencent-im/search/', '?q=6206', null],
  ])('%s%s', (path, search, text) => {
    expect(searchedFor(path, askedBeside(search, ''))).toBe(text);
  });
});

it('reads a number beside the path as its last part', () => {
  expect([withCode('/', '6206'), withCode('/tim/', '-1')]).toEqual(['/6206/', '/tim/-1/']);
});
