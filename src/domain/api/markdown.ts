import type { RichText } from '../../schemas/document.ts';
import type { Alert } from '../alerts/alert.ts';
import { alertLine } from '../alerts/alert-text.ts';
import { escapeLineStart, escapeMarkdownLine, markdownLink, richMarkdown } from '../text/markdown.ts';
import type { ToUrl } from './context.ts';
import type { ApiWords } from './words.ts';

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

/** What a reader of the code must not miss, in one line. */
export const alertMarkdown = (alert: Alert, toUrl: ToUrl, { alerts }: Pick<ApiWords, 'alerts'>): string =>
  alertLine(alert, alerts, escapeMarkdownLine, (text, path) => markdownLink(text, toUrl(path)));
