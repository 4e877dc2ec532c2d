import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown, escapeMarkdownLine, markdownLink } from '../text/markdown.ts';
import { markdownQuote } from '../ticket/markdown.ts';
import { unquoteMarkdown } from '../testing/unquote-markdown.ts';
import { quoteMarkdown } from './markdown.ts';

type Node = ReturnType<typeof fromMarkdown>['children'][number];

/** Kinds of nodes, and the text with its breaks, that a reader of CommonMark sees. */
function read(markdown: string): { kinds: string[]; text: string } {
  const kinds = new Set<string>();
  const textOf = (node: Node): string => {
    kinds.add(node.type);
    if (node.type === 'break') return '\n';
    return 'children' in node ? node.children.map(textOf).join('') : 'value' in node ? node.value : '';
  };
  const text = fromMarkdown(markdown).children.map(textOf).join('\n');
  return { kinds: [...kinds].sort(), text };
}

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
    expect(quoteMarkdown(text)).toEqual(['> 请 [提交工单](https://a.test/x%20y%3E%28z%29) 处理']);
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
  expect(escapeMarkdown('a\n # b')).toBe(String.raw`a \# b`);
  expect(markdownLink('[x]', 'https://a.test/')).toBe('[\\[x\\]](https://a.test/)');
});

describe('read as CommonMark', () => {
  /** A vendor's words and links, made of the signs that mean something. */
  const part = fc.string({
    unit: fc.constantFrom(...Array.from('!![]()\\`*_<>|&~#-+=:.1 a字'), '<br>', '&lt;', 'https://a.test/x_y'),
    maxLength: 12,
  });
  const rich = fc
    .array(fc.record({ text: part, isLink: fc.boolean() }), { minLength: 1, maxLength: 4 })
    .map((parts) => {
      const links = [];
      let text = '';
      for (const { text: words, isLink } of parts) {
        // Blanks and addresses at the edges of a label are no matter of signs.
        const label = isLink ? words.replace(/\s+|https:\/\/a\.test\/x_y/g, '') : words.replace(/\s+/g, ' ');
        if (isLink && label !== '') {
          links.push({ start: text.length, end: text.length + label.length, href: 'https://a.test/(x)!' });
        }
        text += label;
      }
      return { text, links };
    })
    .filter(({ text }) => text.trim() === text && text !== '');

  test.each([
    ['for programs', (text: Parameters<typeof markdownQuote>[0]) => quoteMarkdown(text).join('\n')],
    ['for trackers', markdownQuote],
  ])('a quotation %s holds nothing but the words and their links', (_, quote) => {
    fc.assert(
      fc.property(rich, (text) => {
        const { kinds, text: words } = read(quote(text));
        expect(words).toBe(text.text);
        const marks = text.links.length > 0 || text.text.includes('https:') ? ['link'] : [];
        expect(kinds.filter((kind) => kind !== 'text')).toEqual(['blockquote', ...marks, 'paragraph']);
      }),
      { numRuns: 1000 },
    );
  });

  test('an exclamation mark before a link makes no picture of it', () => {
    const text = { text: 'Failed!提交工单', links: [{ start: 7, end: 11, href: 'https://a.test/' }] };
    for (const quoted of [quoteMarkdown(text).join('\n'), markdownQuote(text)]) {
      expect(read(quoted)).toEqual({
        kinds: ['blockquote', 'link', 'paragraph', 'text'],
        text: 'Failed!提交工单',
      });
    }
  });
});
