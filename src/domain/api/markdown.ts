import type { RichText } from '../../schemas/document.ts';
import { richTextSegments } from '../text/rich-text.ts';

/** Text as Markdown (CommonMark): nothing of it can become a mark-up of the page that it is put into. */

/** Signs that mean something anywhere in a line. The vertical bar does so in tables only, which many readers know. */
const ANYWHERE = /[\\`*_[\]<>|~&$]/gu;
/** Beginnings of a line that would make a heading, list, quotation or rule of it. */
const AT_START = /^(\s*)([#+\-=:])/u;
const NUMBERED = /^(\s*\d{1,9})([.)])(?=\s|$)/u;

/** Text to stand within a line; line breaks become blanks. */
export const escapeMarkdown = (text: string): string => escapeInline(text.replace(/\s*\n\s*/gu, ' '));

/** Text that a line begins with; line breaks become blanks. */
export const escapeMarkdownLine = (text: string): string => escapeStart(escapeMarkdown(text));

const escapeInline = (text: string) => text.replace(ANYWHERE, '\\$&');

const escapeStart = (line: string) => line.replace(AT_START, '$1\\$2').replace(NUMBERED, '$1\\$2');

/** A link; blanks and brackets in the address can't end it. */
export const markdownLink = (label: string, url: string) =>
  `[${escapeMarkdown(label)}](<${url.replace(/[<>\s]/gu, encodeURIComponent)}>)`;

/**
 * The vendor's words as a quotation, verbatim with their links; every line break of the text is a hard one.
 * @returns the lines of the quotation
 */
export function quoteMarkdown(text: RichText): string[] {
  const joined = richTextSegments(text)
    .map((segment) =>
      segment.kind === 'link' ? markdownLink(segment.text, segment.href) : escapeInline(segment.text),
    )
    .join('');
  const lines = joined.split('\n').map(escapeStart);
  const isLast = (index: number) => index === lines.length - 1;
  return lines.map((line, index) => `> ${line}${isLast(index) || line === '' ? '' : '\\'}`.trimEnd());
}

/** The text of a quotation again; the inverse of {@link quoteMarkdown}, links as their text. */
export function unquoteMarkdown(lines: readonly string[]): string {
  return lines
    .map((line) => line.replace(/^> ?/u, '').replace(/(?<!\\)((?:\\\\)*)\\$/u, '$1'))
    .join('\n')
    .replace(/(?<!\\)\[((?:\\.|[^\\\]])*)\]\(<[^>]*>\)/gu, '$1')
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1');
}
