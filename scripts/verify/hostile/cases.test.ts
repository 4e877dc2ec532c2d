import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../../src/domain/text/markdown.ts';
import { diffTexts } from '../../../src/domain/history/diff.ts';
import { canonicalForm, numbersOf } from '../../../src/domain/history/normal-form.ts';
import { titleOf } from '../../../src/domain/model/title.ts';
import { csvCell } from '../../../src/domain/text/csv.ts';
import { revealInvisible } from '../../../src/domain/text/invisible-html.ts';
import { escapeJira } from '../../../src/domain/ticket/escape-jira.ts';
import { CELLS, FILES, rowWith, type Outcome } from './cases.ts';
import { documentOf, manifestOf, NOTATIONS, tryDocument, type Result } from './try-document.ts';

function expectOutcome({ codes, error }: Result, outcome: Outcome): void {
  if ('text' in outcome) {
    expect(error).toBeNull();
    expect(codes?.map(({ records }) => records.map(({ text }) => text.text))).toEqual([[outcome.text]]);
  } else {
    expect(error).toMatch(outcome.refused);
    // File, line, what was found, what to do.
    expect(error).toMatch(/^content\/(?:sources|systems)\/\S+:\d+: .+\. [A-Z]/su);
    expect(error).not.toMatch(/(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u);
  }
}

for (const notation of NOTATIONS) {
  test.each(CELLS)(`${notation}, $group: $name`, (cell) => {
    const result = tryDocument(documentOf(notation, [rowWith(cell)]), manifestOf(notation));
    expectOutcome(
      result,
      notation === 'html' ? cell.html : notation === 'tab' ? (cell.tab ?? cell.plain) : cell.plain,
    );
    const links = result.codes?.flatMap(({ records }) => records.flatMap(({ text }) => text.links ?? []));
    expect(links ?? []).toEqual([]);
  });

  test.each(FILES)(`${notation}, file: $name`, ({ bytes, outcome }) => {
    const document = documentOf(notation, [['1001', '甲']]);
    expectOutcome(tryDocument(bytes(document), manifestOf(notation)), outcome);
  });
}

// Others that nobody should write are cases of conversion: the message of this one depends on the size of the stack.
test('a manifest that is nested 5,000 deep', () => {
  const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
  const manifest = manifestOf('markdown').replace('某厂商', () => deep);
  expectOutcome(tryDocument('# 错误码\n', manifest), { refused: /not YAML/u });
});

test.each(['constructor', '__proto__', 'toString'])(
  'a column that is headed %s is an unknown one',
  (heading) => {
    const document = documentOf('markdown', [['1001', '甲']]).replace('描述', heading);
    expectOutcome(tryDocument(document, manifestOf('markdown')), {
      refused: /which the manifest does not know/u,
    });
  },
);

/** Of which a careless pattern would need the square of their length, and a careless reader a stack as deep. */
const PIECES = [
  ...'甲乙丙， 甲 （ ( [ 【 “ ， 、 - * **甲 ` # \\ 。请 1,111, 1. １ & &amp; &#38; https:// a. 请重试，'.split(
    ' ',
  ),
  ...'<a_ <a_href=" <a_href="x"> <a_x=" <table_ </table_ <!-- <b <_ [甲]( [甲](a( [甲](https://a.example/) 错误码1、'
    .split(' ')
    .map((piece) => piece.replace('_', ' ')),
  ...['<b>', '<ul><li>', '<table><tr><td>', '<p><font>', ' ', '　 x', '\u202E', '\u200B甲'],
];
const LONG = 4000;

/** What a person never writes so long is text, or an error: no pattern runs away or overflows, here or on a page. */
describe.each(NOTATIONS)('long, %s', (notation) => {
  test.each(PIECES)('%j again and again', (piece) => {
    const cell = piece.repeat(Math.ceil(LONG / piece.length));
    const { codes, error } = tryDocument(documentOf(notation, [['1001', cell]]), manifestOf(notation));
    if (error !== null) expect(error).toMatch(/^content\/sources\/demo\/v1\.md:\d+: /u);
    for (const record of codes?.[0]?.records ?? []) {
      const { text } = record.text;
      titleOf(record);
      numbersOf(text);
      canonicalForm(text, []);
      diffTexts({ text }, { text: `${text}。请重试` });
      for (const escape of [csvCell, escapeMarkdown, escapeJira]) escape(text);
      revealInvisible(`<p>${text.replaceAll('<', '&lt;')}</p>`);
    }
  });
});

test.each([
  ['a heading of blanks', `# 甲${' '.repeat(LONG)}乙\n`],
  ['a heading of marks', `# 甲${' #'.repeat(LONG)}乙\n`],
  ['attributes', documentOf('html', [['1001', `<b ${'a=">" '.repeat(LONG)}>甲</b>`]])],
])('long: %s', (_, document) => {
  const { error } = tryDocument(document, manifestOf(document.includes('<b') ? 'html' : 'markdown'));
  if (error !== null) expect(error).toMatch(/^content\/sources\/demo\/v1\.md:\d+: /u);
});

test('a text that is longer than any is refused before a pattern looks at it', () => {
  for (const notation of NOTATIONS) {
    const document = documentOf(notation, [['1001', '甲'.repeat(300_000)]]);
    expectOutcome(tryDocument(document, manifestOf(notation)), { refused: /a text of 3\d{5} characters/u });
  }
});
