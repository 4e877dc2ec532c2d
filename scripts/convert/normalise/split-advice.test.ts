import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RichText } from '../../../src/schemas/document.ts';
import { inlineText } from '../../verify/testing/arbitraries.ts';
import { clausesOf, splitAdvice, splitAt, type SplitText } from './split-advice.ts';

const split = (text: string) => {
  const { cause, advice } = splitAdvice({ text });
  return [cause?.text ?? null, advice?.text ?? null];
};

describe('the advice begins where the reader is asked for something', () => {
  test.each([
    ['网络断开，请重试。', '网络断开', '请重试。'],
    ['内部错误，可 提交工单 提供错误码。', '内部错误', '可 提交工单 提供错误码。'],
    ['未完成，如果仍失败，请联系客服。', '未完成', '如果仍失败，请联系客服。'],
    ['登录失效，需要重新登录', '登录失效', '需要重新登录'],
    ['请求参数错误。', '请求参数错误。', null],
    ['可能未登录。', '可能未登录。', null],
    ['不允许申请加入群组，任意群成员可邀请入群。', '不允许申请加入群组，任意群成员可邀请入群。', null],
    ['请填写管理员帐号。', null, '请填写管理员帐号。'],
    ['', null, null],
  ])('%s', (text, cause, advice) => {
    expect(split(text)).toEqual(text === '' ? ['', null] : [cause, advice]);
  });
});

/** With words in it that turn a statement into advice, also inside the labels of links. */
const description = fc
  .array(
    fc.oneof(
      inlineText.map(({ text, links }): RichText => ({ text, links })),
      fc
        .constantFrom('，请重试', '。如果失败，', '可以尝试', '建议', '；')
        .map((text): RichText => ({ text })),
      fc.constantFrom('甲，请看', '说明，', '，请').map((text): RichText => ({
        text,
        links: [{ start: 0, end: text.length, href: 'https://a.example/' }],
      })),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts): RichText => {
    let text = '';
    const links: NonNullable<RichText['links']> = [];
    for (const part of parts) {
      for (const link of part.links ?? [])
        links.push({ ...link, start: link.start + text.length, end: link.end + text.length });
      text += part.text;
    }
    return { text: text.trimEnd(), ...(links.length > 0 && { links }) };
  })
  .filter(({ text }) => text !== '' && text === text.trim());

const labels = (text: RichText | null) =>
  (text?.links ?? []).map(({ start, end, href }) => [text?.text.slice(start, end), href]);

function expectNothingLost(text: RichText, { cause, advice }: SplitText): void {
  const bare = (words: string) => words.replace(/[，；,;\s]/gu, '');
  expect(bare((cause?.text ?? '') + (advice?.text ?? ''))).toBe(bare(text.text));
  expect([...labels(cause), ...labels(advice)]).toEqual(labels(text));
  for (const part of [cause, advice]) expect(part === null || part.text.length > 0).toBe(true);
}

test('nothing is lost: cause and advice are the whole text, and every link labels what it labelled', () => {
  fc.assert(
    fc.property(description, (text) => {
      expectNothingLost(text, splitAdvice(text));
    }),
    { numRuns: 500 },
  );
});

test('a correction by hand loses nothing either', () => {
  const text = { text: '见说明，用工具。', links: [{ start: 1, end: 4, href: 'https://a.example/' }] };
  const parts = splitAt(text, 4);
  expectNothingLost(text, parts);
  expect(parts.advice?.text).toBe('用工具。');
});

test('clauses are read by hand as this pattern reads them, which takes the square of the length', () => {
  const clause =
    /(?:（[^）]*）|\([^)]*\)|“[^”]*”|【[^】]*】|(?<=\d),(?=\d)|[^，。；！？,;\n])+[，。；！？,;\n]*|[，。；！？,;\n]+/gu;
  const text = fc.string({
    unit: fc.constantFrom(...Array.from('甲1，,。\n（）()“”【】 😀')),
    maxLength: 16,
  });
  fc.assert(
    fc.property(text, (words) => {
      const expected = [...words.matchAll(clause)].map((match) => ({
        at: match.index,
        words: match[0].trim(),
      }));
      expect(clausesOf(words)).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});
