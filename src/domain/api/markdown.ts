import type { RichText } from '../../schemas/document.ts';
import { escapeLineStart, richMarkdown } from '../text/markdown.ts';

/**
 * The vendor's words as a quotation, verbatim with their links; every line break of the text is a hard one.
 * @returns the lines of the quotation
 */
export function quoteMarkdown(text: RichText): string[] {
  return plainMarkdown(text).map((line) => `> ${line}`.trimEnd());
}

/** A text with its links as a paragraph, every line break a hard one; lines of the paragraph. */
export function plainMarkdown(text: RichText): string[] {
  const lines = richMarkdown(text)
    .split('\n')
    .map((line) => escapeLineStart(line.trimStart()));
  const isLast = (index: number) => index === lines.length - 1;
  return lines.map((line, index) => `${line}${isLast(index) || line === '' ? '' : '\\'}`);
}

/** The text of a quotation again; the inverse of {@link quoteMarkdown}, links as their text. */
export function unquoteMarkdown(lines: readonly string[]): string {
  return lines
    .map((line) => line.replace(/^> ?/u, '').replace(/(?<!\\)((?:\\\\)*)\\$/u, '$1'))
    .join('\n')
    .replace(/(?<!\\)\[((?:\\.|[^\\\]])*)\]\([^)]*\)/gu, '$1')
    .replace(/(?<!\\)<(https?:[^>]*)>/gu, '$1')
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1');
}
