import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './query.ts';

const names = new Map([
  ['微信', ['msdk/wechat']],
  ['微信群', ['msdk/wechat-group']],
  ['wx', ['msdk/wechat']],
  ['im', ['tencent-im']],
  ['theirs', ['!Theirs']],
]);
const read = (query: string) => {
  const { numbers, names: ids, words, hinted } = parseQuery(query, names);
  return { numbers: numbers.map(({ shown }) => shown), ids, words, hinted };
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
    ['code: 0x183e', ['0x183E']],
    ['错误码 120001~130000', ['120001–130000']],
    ['6206/7000', ['6206', '7000']],
    ['6206①', ['6206']],
    ['FFFFD87F', ['0xFFFFD87F']],
    ['183Eh', ['0x183E']],
    ['#6206', ['6206']],
  ])('%s holds %j and no word', (query, numbers) => {
    expect(read(query)).toMatchObject({ numbers, words: '' });
  });

  it.each([
    'md5',
    'a2',
    '28MB',
    '2分钟',
    '1.8.0',
    '12:30:05',
    '10.0.0.1',
    '8k',
    '1000次',
    '2019/11/05',
    '0x',
    '24h',
    '2021-05-17',
    '10802-1*',
    'session 6206-4411-8a2f',
    'Id-70e312f1-O-Seq-63504',
  ])('takes %s for no code', (query) => {
    expect(read(query).numbers).toEqual([]);
  });

  it('says where a sign may be a hyphen', () => {
    const readings = (query: string) => parseQuery(query, names).numbers[0]?.readings.map(({ code }) => code);
    expect(readings('err-6206')).toEqual(['-6206', '6206']);
    expect(['微信 - 40001', 'code-1'].map((query) => readings(query)?.length)).toEqual([2, 2]);
    expect(['-6206', 'ret=-1', '错误码-1', 'ret -1'].map((query) => readings(query)?.length)).toEqual([
      1, 1, 1, 1,
    ]);
  });

  it('takes those that are announced first, and short ones beside them for something else', () => {
    expect(read('iPhone 12 发图片报 6008').numbers).toEqual(['6008']);
    expect(read('70001 之后一直返回错误码 6206').numbers).toEqual(['6206', '70001']);
    expect(read('6 6206').numbers).toEqual(['6', '6206']);
  });

  it('takes swapped ends for two numbers', () => {
    expect(read('6-5').numbers).toEqual(['6', '5']);
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
    ['微信小程序 40001', [], '小程序'],
    ['theirs 6206', ['!Theirs'], ''],
    ['theirs im 6206', ['tencent-im'], 'theirs'],
    ['v4/theirs/sendmsg 6206', [], 'v4 theirs sendmsg'],
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
