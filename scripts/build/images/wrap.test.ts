import { expect, test } from 'vitest';
import { cut, wrap } from './wrap.ts';

/** A Chinese character is as wide as two Latin ones. */
const measure = (text: string) => [...text].reduce((sum, one) => sum + (/\p{ASCII}/u.test(one) ? 1 : 2), 0);

test('a short text is one line', () => {
  expect(wrap('票据过期', measure, 20, 3)).toEqual(['票据过期']);
});

test('breaks between words, into lines of nearly equal length, and loses nothing', () => {
  const lines = wrap('单聊第三方回调返回的自定义错误码', measure, 20, 3);
  expect(lines.join('')).toBe('单聊第三方回调返回的自定义错误码');
  expect(lines).toHaveLength(2);
  expect(Math.abs(measure(lines[0] ?? '') - measure(lines[1] ?? ''))).toBeLessThanOrEqual(6);
});

test('no line begins with a closing mark or ends with an opening one', () => {
  const text = '标签非法（必须是键值对），键的取值“0”、“9”；请检查（重试）。';
  for (let width = 8; width < 60; width++) {
    for (const line of wrap(text, measure, width, 99)) {
      expect(line, `at ${width}`).not.toMatch(/^[，。；、）”]/u);
      expect(line, `at ${width}`).not.toMatch(/[（“]$/u);
    }
  }
});

test('a word that is wider than a line is broken anywhere', () => {
  const lines = wrap('AllowType_Type_NeedConfirm', measure, 10, 3);
  expect(lines.join('')).toBe('AllowType_Type_NeedConfirm');
  for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(10);
});

test('what does not fit ends with one ellipsis', () => {
  const lines = wrap('请求包已进入系统的网络，等待服务端回包超时，可能请求包没离开终端设备…', measure, 16, 2);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/[^，…]…$/u);
  for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(16);
});

test('a cut keeps characters whole', () => {
  expect(cut('好👩‍👩‍👧好好好好', measure, 9)).not.toMatch(/\u200d…/u);
  expect(cut('好好', measure, 4)).toBe('好好');
});

test('an empty text has no line', () => {
  expect(wrap('  ', measure, 10, 3)).toEqual([]);
});
