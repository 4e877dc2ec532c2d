import type { RichText } from '../../schemas/document.ts';
import { escapeLineStart, richMarkdown } from '../text/markdown.ts';

/** A vendor's text as a quotation: each of its lines a paragraph, since trackers treat line breaks differently. */
export function markdownQuote(rich: RichText): string {
  return richMarkdown(rich)
    .split('\n')
    .map((line) => escapeLineStart(line.trim()))
    .filter((line) => line !== '')
    .map((line) => `> ${line}`)
    .join('\n>\n');
}
