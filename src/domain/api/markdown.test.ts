import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  escapeMarkdown,
  escapeMarkdownLine,
  markdownLink,
  quoteMarkdown,
  unquoteMarkdown,
} from './markdown.ts';

describe('a quotation', () => {
  test.each([
    ['plain', '票据过期', ['> 票据过期']],
    ['a negative number at the start', '-100到-999', ['> \\-100到-999']],
    ['a numbered line', '1. 检查网络', ['> 1\\. 检查网络']],
    ['a heading', '# 标题', ['> \\# 标题']],
    [
      'signs',
      'To_Account *必填* <b> [x]|`y` \\ & $',
      ['> To\\_Account \\*必填\\* \\<b\\> \\[x\\]\\|\\`y\\` \\\\ \\& \\$'],
    ],
    ['lines', '一\n二', ['> 一\\', '> 二']],
    ['an empty line', '一\n\n二', ['> 一\\', '>', '> 二']],
  ])('%s', (_, text, lines) => {
    expect(quoteMarkdown({ text })).toEqual(lines);
    expect(unquoteMarkdown(lines)).toBe(text);
  });

  test('keeps links', () => {
    const text = { text: '请 提交工单 处理', links: [{ start: 2, end: 6, href: 'https://a.test/x y>(z)' }] };
    expect(quoteMarkdown(text)).toEqual(['> 请 [提交工单](<https://a.test/x%20y%3E(z)>) 处理']);
    expect(unquoteMarkdown(quoteMarkdown(text))).toBe(text.text);
  });

  test('can be undone, whatever the text', () => {
    const line = fc
      .string({ unit: fc.constantFrom(...Array.from('-+#=:>*_[]()<>|`\\&~$!1.) 字a')) })
      .map((part) => part.trim());
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const text = lines.join('\n');
        expect(unquoteMarkdown(quoteMarkdown({ text }))).toBe(text);
      }),
    );
  });
});

test.each([
  ['# a\nb', '\\# a b'],
  ['1. a', '1\\. a'],
  ['- a', '\\- a'],
])('a line that begins with %j is no mark-up', (text, line) => {
  expect(escapeMarkdownLine(text)).toBe(line);
});

test('text within a line stays in the line', () => {
  expect(escapeMarkdown('a\n # b')).toBe('a # b');
  expect(markdownLink('[x]', 'https://a.test/')).toBe('[\\[x\\]](<https://a.test/>)');
});
