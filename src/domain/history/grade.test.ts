import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { record } from '../testing/records.ts';
import { textPair, vendorText } from '../testing/texts.ts';
import { gradeChange, similarity } from './grade.ts';

const TERMINOLOGY = [
  ['帐号', '账号', '用户'],
  ['UserSig', 'sig'],
  ['服务端', '服务器', '后台'],
] as const;
const grade = (from: Parameters<typeof record>[0], to: Parameters<typeof record>[0]) =>
  gradeChange(record(from), record(to), TERMINOLOGY);

describe('each rule by examples', () => {
  test.each([
    ['punctuation', '请求失败,请检查参数', '请求失败，请检查参数。'],
    ['punctuation', '参数错误(sdk)', '参数错误（sdk）'],
    ['terminology', '服务器内部异常', '服务端内部异常'],
    ['terminology', '账号的 sig 已过期', '帐号的UserSig已过期。'],
    ['terminology', '每一分钟最多请求', '每 1 分钟最多请求'],
    ['wording', '群组成员数量已经达到上限', '群组成员的数量已达到上限'],
    ['limit', '消息体长度超过 8k 限制', '消息体长度超过 12k 限制'],
    ['limit', '消息体长度超过限制', '消息体长度超过限制（8k）'],
    ['limit', '频率限制 1.5 次', '频率限制 15 次'],
    ['limit', '错误码为 10113', '错误码为 -10113'],
    ['limit', '使用率超过 5%', '使用率超过 5'],
    ['meaning', '注册超时', '无效消息 elem'],
  ])('%s: %s → %s', (expected, from, to) => {
    expect(grade({ cause: from }, { cause: to })).toBe(expected);
  });

  test.each([
    ['new', null, '请降低频率。'],
    ['gone', '请降低频率。', null],
    ['another', '请降低频率。', '请升级套餐版本。'],
  ])('advice: %s', (_, from, to) => {
    expect(grade({ cause: '请求太多。', advice: from }, { cause: '请求太多。', advice: to })).toBe('advice');
  });

  test.each([
    ['a way to reach support', '请求被禁用，请联系客服确认', '请求被禁用，请 提交工单 联系客服确认'],
    ['another way', '内部错误，请联系 QQ 123', '内部错误，请电话联系'],
    ['one more thing to check', '上传失败，请检查网络', '上传失败，请检查网络，如果是图片，确认能够打开'],
    ['one step less', '未初始化，请先登录，成功之后重试', '未初始化，成功之后重试'],
    ['in English', 'Upload failed. Please check the network.', 'Upload failed.'],
  ])('advice: %s', (_, from, to) => {
    for (const [a, b] of [
      [from, to],
      [to, from],
    ] as const) {
      expect(grade({ cause: a }, { cause: b })).toBe('advice');
      expect(grade({ cause: '失败，', advice: a }, { cause: '失败，', advice: b })).toBe('advice');
    }
  });

  test.each([
    ['a channel by another name', '如要提升，请申请工单', '如要提升，请 提交工单 申请'],
    ['one step in other words', '解析失败，请核对格式是否正确', '解析失败，请检查格式是否正确'],
    ['two steps in one clause', '超时，请检查网络，并重试', '超时，请检查网络并重试一下'],
    ['a check that failed is none to make', '请求参数不合法', '请求参数在本地检查不合法'],
  ])('no advice: %s', (_, from, to) => {
    expect(grade({ cause: from }, { cause: to })).toBe('wording');
  });

  test.each([
    ['登录失败', '发送失败'],
    ['密码错误', '网络错误'],
    ['Login failed', 'Disk error'],
  ])('meaning: what every error says counts for nothing: %s → %s', (from, to) => {
    expect(grade({ cause: from }, { cause: to })).toBe('meaning');
  });

  test('the gravest holds: another meaning with other advice and another limit', () => {
    expect(
      grade({ cause: '注册超时 8k', advice: '请重试。' }, { cause: '无效消息 9k elem', advice: null }),
    ).toBe('meaning');
  });

  test('text without a cause is compared as a whole', () => {
    const from = { ...record({ cause: '请重试' }), cause: null };
    const to = { ...record({ cause: '文件不存在' }), cause: null };
    expect(gradeChange(from, to, TERMINOLOGY)).toBe('meaning');
  });
});

describe('properties', () => {
  const wordingPair = () => fc.tuple(textPair(), fc.option(textPair()));
  const records = ([[from, to], advice]: [[string, string], [string, string] | null]) =>
    [
      record({ cause: from, advice: advice?.[0] ?? null }),
      record({ cause: to, advice: advice?.[1] ?? null }),
    ] as const;

  test('what stays the same has no grade', () => {
    fc.assert(
      fc.property(vendorText(), fc.option(vendorText()), (cause, advice) => {
        expect(grade({ cause, advice }, { cause, advice, module: 'other', line: 9 })).toBeNull();
      }),
    );
  });

  test('every grade is the same in the other direction', () => {
    fc.assert(
      fc.property(wordingPair(), (pair) => {
        const [from, to] = records(pair);
        expect(gradeChange(from, to, TERMINOLOGY)).toBe(gradeChange(to, from, TERMINOLOGY));
      }),
    );
  });

  test('other words always have a grade', () => {
    fc.assert(
      fc.property(textPair(), ([from, to]) => {
        expect(grade({ cause: from }, { cause: to }) === null).toBe(from === to);
      }),
    );
  });

  test('similarity is symmetric and within 0 and 1', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(similarity(a, b)).toBe(similarity(b, a));
        expect(similarity(a, b)).toBeGreaterThanOrEqual(0);
        expect(similarity(a, b)).toBeLessThanOrEqual(1);
        expect(similarity(a, a)).toBe(1);
        if (a.length > 1) expect(similarity(a, a + b)).toBe(1);
      }),
    );
  });
});
