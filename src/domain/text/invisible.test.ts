import { load } from 'cheerio';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeInvisible, visibleText } from './invisible.ts';
import { revealInvisible } from './invisible-html.ts';

const MARKS = [
  '\u202E',
  '\u2066',
  '\u200B',
  '\u200D',
  '\uFEFF',
  '\u{E0041}',
  '甲',
  '<',
  '>',
  '"',
  "'",
  '&',
  ' ',
  '👩',
];
const text = fc.string({ unit: fc.constantFrom(...MARKS), maxLength: 20 });
const SEEN = /^(?:[^\p{Default_Ignorable_Code_Point}]|(?<=👩)\u200D(?=👩))*$/u;

test('characters that are not seen are named', () => {
  expect(visibleText('甲\u202E6021\u{E0041}')).toBe('甲〔U+202E〕6021〔U+E0041〕');
});

test('what belongs to a picture stays: joiners between two, and selectors', () => {
  for (const whole of ['👩\u200D💻', '👩🏽\u200D💻', '❤\uFE0F\u200D🔥', '☎\uFE0F', '葛\u{E0100}'])
    expect(visibleText(whole)).toBe(whole);
  expect(visibleText('甲\u200D乙')).toBe('甲〔U+200D〕乙');
});

test('a page keeps its text, each such character in an isolate of its own, and none in attributes or the title', () => {
  fc.assert(
    fc.property(text, text, (words, label) => {
      const escape = (part: string) => part.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      const quoted = label.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
      const html = `<!doctype html><html><head><title>${escape(words)}</title></head><body><p title="${quoted}">${escape(words)}<br>${escape(words)}</p></body></html>`;
      const page = load(revealInvisible(html));
      expect(page('p').text()).toBe(words + words);
      expect(page('title').text()).toBe(visibleText(words));
      expect(page('p').attr('title')).toBe(visibleText(label));
      page('bdi').remove();
      expect(page('p').text()).toMatch(SEEN);
    }),
  );
});

test('data stays the same data, with nothing in it that is not seen', () => {
  fc.assert(
    fc.property(fc.record({ words: text, list: fc.array(text) }), (data) => {
      const json = escapeInvisible(JSON.stringify(data, null, 1));
      expect(JSON.parse(json)).toEqual(data);
      expect(json).toMatch(SEEN);
    }),
  );
});
