import { canonicalForm, numbersOf } from '../../../src/domain/history/normal-form.ts';
import { diffTexts } from '../../../src/domain/history/diff.ts';
import { csvCell } from '../../../src/domain/text/csv.ts';
import { escapeMarkdown } from '../../../src/domain/api/markdown.ts';
import { escapeJira } from '../../../src/domain/ticket/escape-jira.ts';
import { titleOf } from '../../../src/domain/model/title.ts';
import { showUnseen } from '../../../src/domain/text/invisible-html.ts';
import { documentOf, manifestOf, NOTATIONS, tryDocument, type Result } from './try-document.ts';

/** Texts that a careless pattern would need the square of their length for. */
const PIECES: readonly string[] = [
  ...[
    '甲乙丙，',
    '甲',
    '（',
    '(',
    '[',
    '【',
    '“',
    '，',
    ' ',
    '　 x',
    '、',
    '-',
    '*',
    '**甲',
    '`',
    '#',
    '\\',
    '。请',
    '1,111,',
    '1.',
    '１',
  ],
  ...[
    '<a ',
    '<a href="',
    '<a href="x">',
    '<a x="',
    '<table ',
    '</table ',
    '<!--',
    '<b',
    '< ',
    '&',
    '&amp;',
    '&#38;',
  ],
  ...[
    '[甲](',
    '[甲](a(',
    '[甲](https://a.example/)',
    '错误码1、',
    'https://',
    'a.',
    '\u202E',
    '\u200B甲',
    '请重试，',
  ],
];

export interface Growth {
  name: string;
  /** Length at which the command measures first; ten times as much comes second. */
  size: number;
  run: (size: number) => Result;
}

/** Every kind of input that can be long, with the notation that it is for. */
export const GROWTHS: readonly Growth[] = [
  ...NOTATIONS.flatMap((notation) =>
    PIECES.map((piece) => ({
      name: `${notation}: ${JSON.stringify(piece)} again and again`,
      size: 10_000,
      run: (size: number) => tryCell(notation, piece.repeat(Math.ceil(size / piece.length))),
    })),
  ),
  ...NOTATIONS.flatMap((notation) => [
    {
      name: `${notation}: cell of 10 MB`,
      size: 1_000_000,
      run: (size: number) => tryCell(notation, '甲乙丙，'.repeat(size / 4)),
    },
    {
      name: `${notation}: rows`,
      size: 10_000,
      run: (size: number) =>
        tryDocument(
          documentOf(
            notation,
            Array.from({ length: size }, (_, index) => [String(index + 1), `甲${index}`]),
          ),
          manifestOf(notation),
        ),
    },
  ]),
  {
    name: 'heading of blanks',
    size: 10_000,
    run: (size) => tryDocument(`# 甲${' '.repeat(size)}乙\n`, manifestOf('markdown')),
  },
  {
    name: 'heading of marks',
    size: 10_000,
    run: (size) => tryDocument(`# 甲${' #'.repeat(size / 2)}乙\n`, manifestOf('markdown')),
  },
  { name: 'html: elements in each other', size: 500, run: (size) => tryCell('html', '<b>'.repeat(size)) },
  { name: 'html: lists in each other', size: 500, run: (size) => tryCell('html', '<ul><li>'.repeat(size)) },
  {
    name: 'html: tables in each other',
    size: 500,
    run: (size) => tryCell('html', '<table><tr><td>'.repeat(size)),
  },
  {
    name: 'html: different elements, never closed',
    size: 500,
    run: (size) => tryCell('html', unclosed(size)),
  },
  {
    name: 'html: attributes of one tag',
    size: 10_000,
    run: (size) => tryCell('html', `<b ${attributes(size)}>甲</b>`),
  },
];

const unclosed = (count: number) =>
  Array.from({ length: count }, (_, index) => `<p><font size="${index}">`).join('');
const attributes = (count: number) => Array.from({ length: count }, (_, index) => `a${index}=">"`).join(' ');

/** Converts a row with the cell, and treats its words as the site does. */
function tryCell(notation: (typeof NOTATIONS)[number], cell: string): Result {
  const result = tryDocument(documentOf(notation, [['1001', cell]]), manifestOf(notation));
  const [record] = result.codes?.[0]?.records ?? [];
  if (record) {
    const { text } = record.text;
    titleOf(record);
    numbersOf(text);
    canonicalForm(text, []);
    diffTexts({ text }, { text: `${text}。请重试` });
    for (const escape of [csvCell, escapeMarkdown, escapeJira]) escape(text);
    showUnseen(`<p>${text.replaceAll('<', '&lt;')}</p>`);
  }
  return result;
}
