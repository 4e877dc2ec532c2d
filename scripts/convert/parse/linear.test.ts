/** What is read by hand, because a pattern would take the square of the length, is what the pattern would read. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from './document.ts';
import { parseInlineMarkdown } from './inline-markdown.ts';
import { createForwardFinder } from './forward-finder.ts';

const of = (...bits: string[]) =>
  fc.array(fc.constantFrom(...bits), { maxLength: 14 }).map((list) => list.join(''));

test('a createForwardFinder finds what indexOf finds', () => {
  fc.assert(
    fc.property(of('a', 'b', 'ab', 'B'), fc.array(fc.nat(20)), (text, places) => {
      const next = createForwardFinder(text, 'b');
      for (const from of places.sort((a, b) => a - b)) {
        const index = text.toLowerCase().indexOf('b', from);
        expect(next(from)).toBe(index < 0 ? Infinity : index);
      }
    }),
  );
});

test('links in HTML notation', () => {
  const anchor = /<a\s[^>]*?href="(?<href>[^"]*)"[^>]*>(?<label>.*?)<\/a>/iu;
  fc.assert(
    fc.property(of('<a ', '<A ', 'href="', '"', '>', '</a>', '</A>', '甲', ' ', '<', 'x='), (text) => {
      const links: { text: string; href: string }[] = [];
      for (let rest = text; ;) {
        const match = anchor.exec(rest);
        if (!match) break;
        rest = rest.slice(match.index + match[0].length);
        links.push({ text: match.groups?.label ?? '', href: match.groups?.href ?? '' });
      }
      const read = parseInlineMarkdown(text);
      // A label that holds no more than blanks is no link.
      const told = links.filter((link) => link.text.trim() !== '');
      const fold = (words: string) => words.replace(/\s+/gu, ' ').trim();
      expect(read.links.map(({ start, end, href }) => ({ text: read.text.slice(start, end), href }))).toEqual(
        told.map(({ text: label, href }) => ({ text: fold(label), href })),
      );
    }),
    { numRuns: 2000 },
  );
});

test('the end of a code fence', () => {
  const bits = fc.constantFrom('```', '````', '> ```', '```x', '甲', '', '~~~');
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 14 }), (lines) => {
      const read = parseDocument({ file: 'x', lines }, []).flatMap((block) =>
        block.kind === 'markup' && block.what === 'code fence' ? [[block.line, block.end]] : [],
      );
      const told: number[][] = [];
      for (let index = 0; index < lines.length; index++) {
        const mark = /^\s*(?:>\s*)*(`{3,}|~{3,})/u.exec(lines[index] ?? '')?.[1];
        const end = lines.findIndex(
          (line, at) => mark !== undefined && at > index && line.replace(/^[\s>]+/u, '').trimEnd() === mark,
        );
        if (end < 0) continue;
        told.push([index + 1, end + 1]);
        index = end;
      }
      expect(read).toEqual(told);
    }),
    { numRuns: 2000 },
  );
});

test('headings', () => {
  const heading = /^ {0,3}#{1,6}\s+(?<text>.*?)(?:\s+#+)?\s*$/u;
  fc.assert(
    fc.property(of('#', ' ', '甲', '\t'), (text) => {
      const [block] = parseDocument({ file: 'x', lines: [text] }, []);
      const expected = heading.exec(text)?.groups?.text;
      expect(block?.kind === 'heading' ? block.text : undefined).toBe(expected?.replace(/\s+/gu, ' '));
    }),
    { numRuns: 2000 },
  );
});
