import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHistoryRules } from '../../../scripts/convert/read/rules.ts';
import { readSystems } from '../../../scripts/convert/read/project.ts';
import { vendorText } from '../testing/texts.ts';
import { canonicalForm, numbersOf, withoutPunctuation } from './normal-form.ts';
import { wordingOf } from './wording.ts';

const systems = readSystems('content');
const [tencent] = systems;
if (!tencent) throw new Error('there are no systems');
const { terminology } = readHistoryRules('content', tencent);
const wordings = systems.flatMap(({ entries }) =>
  entries.flatMap(({ versions }) => versions.flatMap(({ records }) => records.map(wordingOf))),
);

test('the forms of a form are the form', () => {
  const check = (text: string) => {
    const bare = withoutPunctuation(text);
    expect(withoutPunctuation(bare)).toBe(bare);
    const form = canonicalForm(text, terminology);
    expect(canonicalForm(form, terminology)).toBe(form);
  };
  fc.assert(fc.property(fc.oneof(vendorText(), fc.string({ unit: 'grapheme' })), check));
  for (const wording of wordings) check(wording);
});

test.each([
  ['失败,请检查', '失败，请检查。'],
  ['不存在', '不存在。'],
  ['(用户)', '（用户）'],
])('punctuation: %s and %s are the same without it', (a, b) => {
  expect(withoutPunctuation(a)).toBe(withoutPunctuation(b));
});

test.each([
  ['服务器异常', '服务端异常'],
  ['账号无效', '帐号无效'],
  ['sig 过期', 'UserSig过期'],
  ['ＳＤＫ 错误', 'IM SDK错误'],
  ['一分钟', '1 分钟'],
  ['二十五秒', '25秒'],
  ['两小时', '2 小时'],
])('terminology: %s and %s have one canonical form', (a, b) => {
  expect(canonicalForm(a, terminology)).toBe(canonicalForm(b, terminology));
});

test('a term is replaced once, the longest first', () => {
  const terms = [['甲'], ['乙', '甲甲'], ['丙', '乙']] as const;
  expect(canonicalForm('甲甲甲', terms)).toBe('乙甲');
  expect(canonicalForm('a+b', [])).toBe('ab');
});

test.each([
  ['最大 8k，2分钟', ['2分钟', '8k']],
  ['500 字节', ['500字节']],
  ['一分钟', ['1分钟']],
  ['错误码 -10113', ['-10113']],
  ['1-10', ['1', '10']],
  ['1.5MB', ['1.5mb']],
  ['1,000 次', ['1000次']],
  ['100%', ['100%']],
  ['3 SDK', ['3']],
  ['10 message', ['10']],
  ['同一个', []],
])('the numbers of %s are %j', (text, numbers) => {
  expect(numbersOf(text)).toEqual(numbers);
});
