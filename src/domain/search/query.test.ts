import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './query.ts';

const names = new Map([
  ['微信', ['msdk/wechat']],
  ['微信群', ['msdk/wechat-group']],
  ['wx', ['msdk/wechat']],
  ['im', ['tencent-im']],
]);
const read = (query: string) => {
  const { numbers, names: ids, words, hinted } = parseQuery(query, names);
  return { numbers: numbers.map(({ text }) => text), ids, words, hinted };
};

describe('numbers', () => {
  it.each([
    ['6206', ['6206']],
    ['ret=-10000', ['-10000']],
    ['ret: -10000', ['-10000']],
    ['6206错误', ['6206']],
    ['错误码：6206', ['6206']],
    ['(6206)', ['6206']],
    ['【6206】', ['6206']],
    ['“6206”', ['6206']],
    ['err6206', ['6206']],
    ['{"ErrorCode":60003}', ['60003']],
    ['6206 6017', ['6206', '6017']],
    ['6206,6017', ['6206', '6017']],
    ['6206 6206', ['6206']],
    ['code:-73', ['-73']],
    ['错误码-10003', ['-10003']],
  ])('%s holds %j and no word', (query, numbers) => {
    expect(read(query)).toMatchObject({ numbers, words: '' });
  });

  it.each(['md5', 'a2', '28MB', '2分钟', '1.8.0', '12:30:05', '10.0.0.1', '0x47', '8k', '1000次'])(
    'takes %s for no code',
    (query) => {
      expect(read(query).numbers).toEqual([]);
    },
  );

  it('says where a sign may be a hyphen', () => {
    const doubtful = (query: string) => parseQuery(query, names).numbers[0]?.doubtfulSign;
    expect(['err-6206', '微信 - 40001', 'code-1'].map(doubtful)).toEqual([true, true, true]);
    expect(['-6206', 'ret=-1', '错误码-1', 'ret -1'].map(doubtful)).toEqual([false, false, false, false]);
  });

  it('reads a range', () => {
    expect(parseQuery('错误码 120001~130000', names)).toMatchObject({ range: '120001-130000', numbers: [] });
    expect(parseQuery('6-5', names).range).toBeNull();
  });
});

describe('names and words', () => {
  it.each([
    ['微信 40001', ['msdk/wechat'], ''],
    ['wx40029', ['msdk/wechat'], ''],
    ['微信群 -10003', ['msdk/wechat-group'], ''],
    ['time 1', [], 'time'],
    ['40001 invalid credential', [], 'invalid credential'],
    ['6206 是什么意思', [], ''],
    ['登录 6206 失败', [], '登录 失败'],
  ])('%s', (query, ids, words) => {
    expect(read(query)).toMatchObject({ ids, words });
  });

  it('knows that a word announces a code', () => {
    expect(['ret=1', '错误码 1', 'errcode 1', '1'].map((query) => read(query).hinted)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

it('takes any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (query) => {
      expect(parseQuery(query, names).numbers.length).toBeLessThanOrEqual(5);
    }),
  );
  // Of a longer one no more than the beginning is read.
  for (const piece of ['9', '-', '1 ', 'ret=', '错误', 'a1', '\0', '1-']) {
    const query = piece.repeat(1_000_000 / piece.length);
    expect(parseQuery(query, names), piece).toEqual(parseQuery(query.slice(0, 1000), names));
  }
});
