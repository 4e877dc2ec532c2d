import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCuration } from '../../../scripts/convert/read/curation.ts';
import { readSystems } from '../../../scripts/convert/read/project.ts';
import { buildNumberIndex } from '../number/build-number-index.ts';
import { buildCorpus, entriesNaming, rankWords } from './rank.ts';
import { buildTextIndex } from './text-index.ts';

const content = resolve('content');
const systems = readSystems(content);
const numbers = buildNumberIndex(systems, readCuration(content, 'aliases'));
const synonyms = readCuration(content, 'synonyms');
const corpus = await buildCorpus(numbers, buildTextIndex(systems, synonyms));
const without = await buildCorpus(numbers, buildTextIndex(systems, { ...synonyms, groups: [] }));
const ids = (query: string, from = corpus) => rankWords(from, query).hits.map(({ hit }) => hit.id);

describe('rankWords', () => {
  it.each([
    ['群成员数量超过限制', 'tencent-im/10038'],
    ['invalid openid', 'msdk/wechat/40003'],
    ['OPENID INVALID', 'msdk/wechat/40003'],
    ['其他错误', 'tencent-im/other'],
    ['msgrandom', 'tencent-im/90005'],
    ['野火 签名过期', 'wildfire-im/243'],
    ['微信 token 过期', 'msdk/wechat/42001'],
  ])('%s begins with %s', (query, id) => {
    expect(ids(query)[0]).toBe(id);
  });

  it('finds misspellings of the documents by the right spelling, and of the query', () => {
    expect(ids('限频')).toContain('wildfire-im/250');
    expect(ids('账号不存在')).toContain('tencent-im/10019');
    expect(ids('登录')).toContain('msdk/qzone-share/1002');
    expect(ids('usrsig 过期').slice(0, 3)).toContain('tencent-im/6206');
    expect(ids('invaild openid')[0]).toBe('msdk/wechat/40003');
  });

  it('finds by synonyms what it would not without', () => {
    for (const [query, id] of [
      ['被踢下线', 'tencent-im/6208'],
      ['usersig expired', 'tencent-im/6206'],
      ['too many requests', 'tencent-im/60018'],
      ['好友已满', 'tencent-im/30010'],
      ['stop send msg if from and to is not friend', 'tencent-im/20011'],
      ['request format or params invalid', 'tencent-im/30001'],
      ['group id has be used!', 'tencent-im/10021'],
      ['the friend allow type of the user is deny any', 'tencent-im/30516'],
      ['Fail to Parse json data of body, Please check it', 'tencent-im/90001'],
      ['only group owner can destroy group', 'tencent-im/10007'],
      ['connection reset by peer', 'tencent-im/9514'],
    ] as const) {
      const [rank, rankWithout] = [ids(query), ids(query, without)].map((found) => found.indexOf(id));
      expect(rank, query).toBeGreaterThanOrEqual(0);
      if (rankWithout !== -1) expect(rank, query).toBeLessThan(rankWithout ?? 0);
    }
  });

  it('says whether some entry has everything that was typed', () => {
    expect(rankWords(corpus, '签名过期').complete).toBe(true);
    expect(rankWords(corpus, '签名 qwertyuiop').complete).toBe(false);
    expect(rankWords(corpus, 'qwertyuiop')).toMatchObject({
      hits: [],
      complete: false,
      older: false,
    });
    expect(rankWords(corpus, 'TIMFriendshipProxy')).toMatchObject({ hits: [], older: true });
    expect(rankWords(corpus, 'timfriendshpproxy 同步')).toMatchObject({ older: true });
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        rankWords(corpus, query);
      }),
      { numRuns: 50 },
    );
    // Of a longer one no more than the beginning is read.
    for (const query of ['签名过期'.repeat(250_000), 'a '.repeat(500_000)]) {
      expect(rankWords(corpus, query)).toEqual(rankWords(corpus, query.slice(0, 1000)));
    }
  });
});

describe('entriesNaming', () => {
  it('finds a number as a whole and with its sign', () => {
    const named = (number: string) => entriesNaming(corpus, number).map(({ hit }) => hit.id);
    expect(named('800013811').length).toBeGreaterThan(10);
    expect(named('80001381')).toEqual([]);
    expect(named('-800013811')).toEqual([]);
  });
});
