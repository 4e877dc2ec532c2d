import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RichText } from '../../schemas/document.ts';
import { richTextSegments, sliceRichText } from './rich-text.ts';

const words = fc.string({ unit: fc.constantFrom(...Array.from('错误码，。 a1\n😀')) });
const piece = fc.record({
  words,
  href: fc.option(fc.constantFrom('https://a.example/', 'https://b.example/')),
});

/** Any text with any links, also at its ends and side by side. */
const richText = fc.array(piece).map((pieces): RichText => {
  let text = '';
  const links: NonNullable<RichText['links']> = [];
  for (const { words: part, href } of pieces) {
    if (href !== null && part !== '')
      links.push({ start: text.length, end: text.length + part.length, href });
    text += part;
  }
  return { text, ...(links.length > 0 && { links }) };
});

test('the segments joined give the whole text, and each link labels what it labelled', () => {
  fc.assert(
    fc.property(richText, (text) => {
      const segments = richTextSegments(text);
      expect(segments.map((segment) => segment.text).join('')).toBe(text.text);
      expect(segments.every((segment) => segment.text !== '')).toBe(true);
      const links = segments.filter((segment) => segment.kind === 'link');
      expect(links.map((link) => [link.text, link.href])).toEqual(
        (text.links ?? []).map(({ start, end, href }) => [text.text.slice(start, end), href]),
      );
    }),
  );
});

test('a slice is what stands between its ends, without blanks around it', () => {
  fc.assert(
    fc.property(richText, fc.nat(40), fc.nat(40), (text, start, length) => {
      const slice = sliceRichText(text, start, start + length);
      expect(slice?.text ?? '').toBe(text.text.slice(start, start + length).trim());
      for (const segment of slice ? richTextSegments(slice) : []) {
        if (segment.kind === 'link') expect(text.text).toContain(segment.text);
      }
    }),
  );
});

test('the slice of everything is everything', () => {
  const text = { text: '见 文档 。', links: [{ start: 2, end: 4, href: 'https://example.com/' }] };
  expect(sliceRichText(text, 0, text.text.length)).toEqual(text);
  expect(sliceRichText(text, 1, 2)).toBeNull();
});
