import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hasWords, queryWords } from './concepts.ts';

const real = new Intl.Segmenter('zh-CN', { granularity: 'word' });

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What must hold in every browser. */
const EVERYWHERE: [query: string, words: string[]][] = [
  ['6206', ['6206']],
  ['-10003', ['10003']],
  ['0', ['0']],
  ['ret=-10000 6206', ['ret', '10000', '6206']],
  ['６２０６', ['6206']],
  ['To_Account', ['to_account']],
  ['md5', ['md5']],
  ['', []],
  ['  ', []],
  ['，。！', []],
  ['<>', []],
];

describe('queryWords', () => {
  it.each(EVERYWHERE)('finds the words of %j', (query, words) => {
    expect(queryWords(query)).toEqual(words);
  });

  it('cuts Chinese into words, drops signs and folds width and case', () => {
    expect(queryWords('签名过期, ＵｓｅｒＳｉｇ！')).toEqual(['签名', '过期', 'usersig']);
  });

  describe('where the browser says of numbers that they are no words', () => {
    beforeEach(() => {
      class Segmenter {
        segment(text: string) {
          return Array.from(real.segment(text), (data) => ({
            ...data,
            isWordLike: data.isWordLike === true && !/^\p{N}+$/u.test(data.segment),
          }));
        }
      }
      vi.stubGlobal('Intl', { Segmenter });
    });

    it.each(EVERYWHERE)('finds the words of %j', (query, words) => {
      expect(queryWords(query)).toEqual(words);
    });
  });

  describe('where the browser has no dictionary', () => {
    beforeEach(() => {
      vi.stubGlobal('Intl', {});
    });

    it.each(EVERYWHERE)('finds the words of %j', (query, words) => {
      expect(queryWords(query)).toEqual(words);
    });

    it('takes every two neighbouring characters of Chinese for a word', () => {
      expect(queryWords('群成员usersig过期 群 𠮷野家')).toEqual([
        '群成',
        '成员',
        'usersig',
        '过期',
        '群',
        '𠮷野',
        '野家',
      ]);
    });
  });
});

describe('hasWords', () => {
  it.each(EVERYWHERE)('tells of %j whether there are any, with no segmenter', (query, words) => {
    vi.stubGlobal('Intl', {});
    expect(hasWords(query)).toBe(words.length > 0);
  });
});
