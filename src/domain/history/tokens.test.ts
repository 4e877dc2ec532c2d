import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UNCUT, vendorText } from '../testing/texts.ts';
import { tokenize } from './tokens.ts';

const texts = (text: string) => tokenize({ text });

test('tokens joined give the text again', () => {
  fc.assert(
    fc.property(fc.oneof(vendorText(), fc.string({ unit: 'grapheme' })), (text) => {
      expect(texts(text).join('')).toBe(text);
      expect(texts(text)).not.toContain('');
    }),
  );
});

test.each(UNCUT)('%s is never cut', (whole) => {
  for (const [before, after] of [
    ['', ''],
    ['错误码', '。'],
    ['请用 ', ' 接口'],
    ['（', '）'],
    ['大于', '，请'],
    ['：', '\n'],
  ]) {
    expect(texts(`${before}${whole}${after}`), `${before}${whole}${after}`).toContain(whole);
  }
});

test.each([
  ['0~4294967296', ['0', '~', '4294967296']],
  ['-302~-301', ['-302', '~', '-301']],
  ['1-10', ['1', '-', '10']],
  ['错误码-10113。', ['错误', '码', '-10113', '。']],
  ['HTTP1.1 版本', ['HTTP1.1', ' ', '版本']],
  ['以@TGS#开头', ['以', '@TGS#', '开头']],
  ['是To_Account。', ['是', 'To_Account', '。']],
  ['end. Next', ['end', '.', ' ', 'Next']],
  ['8K。', ['8K', '。']],
  ['5 条件', ['5', ' ', '条件']],
  ['一分钟内', ['一分钟', '内']],
  ['a_b.c-d/e', ['a_b.c-d', '/', 'e']],
])('%s is cut into %j', (text, tokens) => {
  expect(texts(text)).toEqual(tokens);
});

test('Latin letters stay apart from the Chinese beside them', () => {
  expect(texts('IM音视频聊天室')[0]).toBe('IM');
  expect(texts('使用TIMManager.getLoginUser接口')).toContain('TIMManager.getLoginUser');
});

test('a link is one token', () => {
  const text = { text: '可 提交工单 解决 8k', links: [{ start: 2, end: 9, href: 'https://a.b/' }] };
  expect(tokenize(text)).toContain('提交工单 解决');
});

test('long texts keep every character', () => {
  for (const bad of ['@', '十', 'a.', '1.', '-', 'https://', '1,000', '_#']) {
    expect(texts(bad.repeat(20_000)).join(''), bad).toBe(bad.repeat(20_000));
  }
});
