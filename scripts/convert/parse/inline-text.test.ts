import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inlinePiece, inlineText } from '../../verify/testing/arbitraries.ts';
import { joinInline, type InlinePiece, type InlineText } from './inline-text.ts';

/** A text taken apart again: linked and unlinked stretches, and its line breaks. */
function piecesOf({ text, links }: InlineText): InlinePiece[] {
  const lines = (part: string): InlinePiece[] =>
    part
      .split('\n')
      .flatMap((line, index): InlinePiece[] => [
        ...(index > 0 ? [{ kind: 'break' as const }] : []),
        { kind: 'text', text: line },
      ]);
  let done = 0;
  const pieces = links.flatMap(({ start, end, href }): InlinePiece[] => {
    const before = lines(text.slice(done, start));
    done = end;
    return [...before, { kind: 'text', text: text.slice(start, end), href }];
  });
  return [...pieces, ...lines(text.slice(done))];
}

test('what is joined is joined for good: taken apart and joined again it is the same', () => {
  fc.assert(
    fc.property(inlineText, (text) => {
      expect(joinInline(piecesOf(text))).toEqual(text);
    }),
  );
});

test('white space is folded, every other character stays in its order', () => {
  fc.assert(
    fc.property(fc.array(inlinePiece), (pieces) => {
      const { text } = joinInline(pieces);
      const given = pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
      expect(text.replace(/\s/gu, '')).toBe(given.replace(/\s/gu, ''));
      expect(text).not.toMatch(/^\s|\s$|[^\S \n]| {2}|\n\n| \n|\n /u);
    }),
  );
});

test('links lie within the text, in order, apart from each other, and label words', () => {
  fc.assert(
    fc.property(inlineText, ({ text, links }) => {
      let done = 0;
      for (const { start, end } of links) {
        expect(start).toBeGreaterThanOrEqual(done);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/u);
        done = end;
      }
      expect(done).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('layout makes no difference', () => {
  const one = joinInline([
    { kind: 'text', text: '  可\n\t' },
    { kind: 'text', text: ' 提交工单 ', href: '#' },
    { kind: 'text', text: '解决' },
    { kind: 'break' },
  ]);
  const other = joinInline([
    { kind: 'text', text: '可 ' },
    { kind: 'text', text: '提交工单', href: '#' },
    { kind: 'text', text: ' 解决' },
  ]);
  expect(one).toEqual(other);
  expect(one).toEqual({ text: '可 提交工单 解决', links: [{ start: 2, end: 6, href: '#' }] });
});
