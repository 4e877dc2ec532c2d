import type { RichText } from '../../schemas/document.ts';
import { escapeInline, escapeLineStart, markdownLink } from '../text/markdown.ts';
import { richTextSegments } from '../text/rich-text.ts';

/** A vendor's text as a quotation: each of its lines a paragraph, since trackers treat line breaks differently. */
export function markdownQuote(rich: RichText): string {
  const text = richTextSegments(rich).map((segment) =>
    segment.kind === 'link' ? markdownLink(segment.text, segment.href) : escapeInline(segment.text),
  );
  const lines = text.join('').split('\n');
  return lines
    .map((line) => escapeLineStart(line.trim()))
    .filter((line) => line !== '')
    .map((line) => `> ${line}`)
    .join('\n>\n');
}
