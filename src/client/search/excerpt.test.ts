import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryWords } from '../../domain/search/concepts.ts';
import { excerpt, hasAllWords, markWords } from './excerpt.ts';

const shown = (segments: { text: string; marked: boolean }[]) =>
  segments.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('queryWords', () => {
  it('cuts Chinese into words, drops signs and folds width and case', () => {
    expect(queryWords('签名过期, ＵｓｅｒＳｉｇ！')).toEqual(['签名', '过期', 'usersig']);
  });

  it('keeps identifiers whole', () => {
    expect(queryWords('To_Account')).toEqual(['to_account']);
  });

  it.each(['', '  ', '，。！', '<>'])('finds no word in %j', (query) => {
    expect(queryWords(query)).toEqual([]);
  });
});

describe('hasAllWords', () => {
  it('wants every word', () => {
    expect(hasAllWords('UserSig 已过期', ['usersig', '过期'])).toBe(true);
    expect(hasAllWords('UserSig 已过期', ['usersig', '签名'])).toBe(false);
  });
});

describe('markWords', () => {
  it('marks every occurrence in the case and width of the text', () => {
    expect(shown(markWords('UserSig 过期，请换ＵserSig', ['usersig', '过期']))).toBe(
      '[UserSig] [过期]，请换[ＵserSig]',
    );
  });

  it('prefers the longer word', () => {
    expect(shown(markWords('群组成员', ['群', '群组']))).toBe('[群组]成员');
  });

  it('keeps the text, markup and all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ minLength: 1 })), (text, words) => {
        expect(
          markWords(text, words)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('excerpt', () => {
  const text = `${'甲'.repeat(40)}签名${'乙'.repeat(40)}`;

  it('shows the surroundings of the first match', () => {
    expect(shown(excerpt(text, ['签名'], 30))).toBe(`…${'甲'.repeat(16)}[签名]${'乙'.repeat(12)}…`);
  });

  it('shows the beginning where nothing matches', () => {
    expect(shown(excerpt(text, ['丙'], 10))).toBe(`${'甲'.repeat(10)}…`);
  });

  it('shows a short text whole', () => {
    expect(shown(excerpt('签名过期', ['签名'], 30))).toBe('[签名]过期');
  });

  it('never cuts a character in two', () => {
    const whole = excerpt('😀'.repeat(50), [], 15)
      .map((segment) => segment.text)
      .join('');
    expect(whole).toBe(`${'😀'.repeat(7)}…`);
  });
});
