/** Cells and files that nobody should write, by what they try, and what becomes of each. docs/security.md sums them up. */

/** `text`: taken as these words. `refused`: an error that says this. */
export type Outcome = { text: string } | { refused: RegExp };

export interface HostileCell {
  group: string;
  name: string;
  /** What stands in the column of descriptions; in the code column where `inCode` says so. */
  cell: string;
  inCode?: true;
  /** What Markdown and tab tables give; tab tables this, where it is something else. */
  plain: Outcome;
  tab?: Outcome;
  /** What HTML tables give. */
  html: Outcome;
}

const PWNED = 'window.__pwned=1';

const verbatim = (cell: string): Outcome => ({ text: cell });
const refused = (message: RegExp): Outcome => ({ refused: message });

/** Markup in a cell: outside HTML tables all of it is text. */
const markup = (name: string, cell: string, html: Outcome): HostileCell => ({
  group: 'markup',
  name,
  cell,
  plain: verbatim(cell),
  html,
});
/** Markup that Markdown cells may hold too; tab-separated text holds none. */
const everywhere = (name: string, cell: string, outcome: Outcome): HostileCell => ({
  ...markup(name, cell, outcome),
  plain: outcome,
  tab: verbatim(cell),
});
const link = (name: string, cell: string, html: Outcome = { text: '点我' }): HostileCell => ({
  group: 'link',
  name,
  cell,
  plain: html,
  html,
});
const character = (name: string, cell: string, outcome: Outcome = verbatim(cell)): HostileCell => ({
  group: 'character',
  name,
  cell,
  plain: outcome,
  html: outcome,
});
const code = (name: string, cell: string, outcome: Outcome = refused(/is no code/u)): HostileCell => ({
  group: 'code',
  name,
  cell,
  inCode: true,
  plain: outcome,
  html: outcome,
});

const MARKUP: HostileCell[] = [
  markup('script', `甲<script>${PWNED}</script>乙`, refused(/<script> in a cell/u)),
  everywhere('event handler, loaded', `<img src=x onerror="${PWNED}">甲`, { text: '甲' }),
  everywhere('event handler, clicked', `<b onclick="${PWNED}">甲</b>`, { text: '甲' }),
  markup('style sheet', '<style>body{display:none}</style>', refused(/<style> in a cell/u)),
  everywhere('style attribute', '<p style="position:fixed;inset:0">甲</p>', { text: '甲' }),
  markup('frame', '<iframe src="https://evil.example/"></iframe>', refused(/<iframe> in a cell/u)),
  markup('drawing', `<svg onload="${PWNED}"><text>甲</text></svg>`, refused(/<svg> in a cell/u)),
  markup('formula', '<math><mtext>甲</mtext></math>', refused(/<math> in a cell/u)),
  markup('template', `<template><script>${PWNED}</script></template>`, refused(/<template> in a cell/u)),
  markup('form', '<form action="https://evil.example/"><input></form>', refused(/<form> in a cell/u)),
  markup(
    'refresh',
    '<meta http-equiv="refresh" content="0;url=//evil.example">',
    refused(/<meta> in a cell/u),
  ),
  markup('end of the attribute', `"'><script>${PWNED}</script>`, refused(/<script> in a cell/u)),
  markup(
    'end of the table',
    `甲</td></tr></table><script>${PWNED}</script>`,
    refused(/part of an HTML table/u),
  ),
  markup('end of the title', `</title><script>${PWNED}</script>`, refused(/<script> in a cell/u)),
  markup('end of the page', `</main></body></html><script>${PWNED}</script>`, refused(/<script> in a cell/u)),
  markup('unclosed elements', '<b><i><u>甲', { text: '甲' }),
  markup('unclosed tag', '甲<b onclick="', refused(/never closed/u)),
  markup('comment', '甲<!-- 藏 -->乙', { text: '甲乙' }),
  markup('unclosed comment', '甲<!-- 藏', refused(/never closed/u)),
  markup('character data', '甲<![CDATA[乙]]>', refused(/whose words no browser shows/u)),
  markup('an instruction', '甲<?乙?>', refused(/whose words no browser shows/u)),
  markup('an end tag of no name', '甲</3 乙>', refused(/whose words no browser shows/u)),
  markup('nested table', '<table></table>', refused(/without <\/table> before the next/u)),
  markup(
    'template words',
    "{{constructor.constructor('x')()}} ${1+1} <%= 7*7 %>",
    verbatim("{{constructor.constructor('x')()}} ${1+1} <%= 7*7 %>"),
  ),
  markup(
    'formula of a spreadsheet',
    '=HYPERLINK("https://evil.example/","甲")',
    verbatim('=HYPERLINK("https://evil.example/","甲")'),
  ),
];

const LINKS: HostileCell[] = [
  link('script address, Markdown', `[点我](javascript:${PWNED})`),
  link('script address, mixed case', `[点我](JaVaScRiPt:${PWNED})`),
  link('script address', `<a href="javascript:${PWNED}">点我</a>`),
  link('script address in entities', `<a href="&#106;avascript&colon;${PWNED}">点我</a>`),
  link('script address with a line feed', `<a href="java&#10;script:${PWNED}">点我</a>`),
  link('script address behind a blank', `<a href=" javascript:${PWNED}">点我</a>`),
  link(
    'script address with a control character',
    `<a href="&#1;javascript:${PWNED}">点我</a>`,
    refused(/control character U\+0001/u),
  ),
  link('data address', '<a href="data:text/html;base64,PHN2Zz4=">点我</a>'),
  link('other schemes', '[点我](vbscript:x)'),
  link('file address', '[点我](file:///etc/passwd)'),
  link('other host without a scheme', '[点我](//evil.example/)'),
  link('name before the host', '[点我](https://bank.example@evil.example/)'),
  link('address that turns its direction', '[点我](https://evil.example/\u202Emoc.knab)'),
];

const CHARACTERS: HostileCell[] = [
  ...Array.from('\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200E\u200F\u061C').map((mark) =>
    character(`direction U+${hex(mark)}`, `甲${mark}6021 abc`),
  ),
  ...Array.from('\u200B\u200C\u200D\u2060\u00AD\u{E0041}').map((mark) =>
    character(`unseen U+${hex(mark)}`, `甲${mark}乙`),
  ),
  character('U+FEFF inside', '甲\uFEFF乙', { text: '甲 乙' }),
  ...Array.from('\u2028\u2029\v\f').map((mark) =>
    character(`line end U+${hex(mark)}`, `甲${mark}乙`, { text: '甲 乙' }),
  ),
  character('U+0085', '甲\u0085乙'),
  ...Array.from('\x01\x08\x1B\x7F\x9B\uFFFF').map((mark) =>
    character(`control U+${hex(mark)}`, `甲${mark}乙`, refused(/control character U\+/u)),
  ),
  character('control by its number', '甲&#27;[31m乙', refused(/control character U\+001B/u)),
  { ...character('number of no character', '甲&#x110000;乙'), html: { text: '甲\uFFFD乙' } },
  { ...character('number of NUL', '甲&#0;乙'), html: { text: '甲\uFFFD乙' } },
  { ...character('number of half a character', '甲&#xD83D;乙'), html: { text: '甲\uFFFD乙' } },
  character('entity of an entity', '&amp;lt;b&amp;gt;', { text: '&lt;b&gt;' }),
];

const CODES: HostileCell[] = [
  code('full-width digits', '１００１', { text: '甲' }),
  code('Arabic digits', '١٠٠١'),
  code('letter for a digit', 'l00l'),
  code('unseen character inside', '10\u200B01'),
  code('turned around', '\u202E1001'),
  code('word of the language', 'constructor'),
  code('prototype', '__proto__'),
  code('way upwards', '../../index'),
  code('way upwards, escaped', '%2e%2e'),
  code('beyond the safe integers', '99999999999999999999'),
  code('exponent', '1e9'),
  code('endless range', '1~99999999999999999999'),
];

function hex(text: string): string {
  return (text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

export const CELLS: readonly HostileCell[] = [...MARKUP, ...LINKS, ...CHARACTERS, ...CODES];

/** A row of code and description with the cell in its column, and something harmless in the other. */
export const rowWith = ({ cell, inCode }: HostileCell): string[] => (inCode ? [cell, '甲'] : ['1001', cell]);

/** Whole files: their bytes instead of a cell. */
export interface HostileFile {
  name: string;
  bytes: (document: string) => Uint8Array;
  outcome: Outcome;
}

export const FILES: readonly HostileFile[] = [
  { name: 'byte order mark', bytes: (text) => Buffer.from(`\uFEFF${text}`), outcome: { text: '甲' } },
  { name: 'CR LF', bytes: (text) => Buffer.from(text.replaceAll('\n', '\r\n')), outcome: { text: '甲' } },
  { name: 'CR', bytes: (text) => Buffer.from(text.replaceAll('\n', '\r')), outcome: { text: '甲' } },
  {
    name: 'CR, LF and CR LF mixed',
    bytes: (text) =>
      Buffer.from(
        text.split('\n').reduce((sum, line, index) => sum + (['\n', '\r'][index % 3] ?? '\r\n') + line),
      ),
    outcome: { text: '甲' },
  },
  {
    name: 'UTF-16',
    bytes: (text) => Buffer.from(text, 'utf16le'),
    outcome: refused(/a NUL byte/u),
  },
  {
    name: 'UTF-16 with a byte order mark',
    bytes: (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
    outcome: { text: '甲' },
  },
  {
    name: 'GB 18030',
    bytes: (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xb4, 0xed, 0xce, 0xf3])]),
    outcome: refused(/not UTF-8/u),
  },
  { name: 'NUL byte', bytes: (text) => Buffer.from(`${text}\0`), outcome: refused(/a NUL byte/u) },
  {
    name: 'half a character',
    bytes: (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xed, 0xa0, 0x80])]),
    outcome: refused(/not UTF-8/u),
  },
  {
    name: 'character in too many bytes',
    bytes: (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xc0, 0xaf])]),
    outcome: refused(/not UTF-8/u),
  },
  { name: 'nothing', bytes: () => Buffer.of(), outcome: refused(/the file is empty/u) },
];
