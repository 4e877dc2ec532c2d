import type { RichText } from '../../schemas/document.ts';
import { escapeMarkdownSigns } from '../text/markdown-signs.ts';
import { richTextSegments } from '../text/rich-text.ts';
import { safeUrl, splitAtUrls } from './url.ts';

/** What makes a list, a rule or a heading at the beginning of a line only. */
const LINE_START = /^(?:(\d+)(?=[.)](?:\s|$))|(?=[-+=]))/;

const escapeLineStart = (line: string) => line.trim().replace(LINE_START, '$1\\');

/** A text on one line, so that nothing in it is read as markup. */
export function escapeMarkdown(text: string): string {
  return escapeLineStart(escapeInline(text.replace(/\s+/g, ' ')));
}

/** A link, whose text is escaped. */
export const markdownLink = (text: string, url: string) =>
  `[${escapeMarkdownSigns(text.replace(/\s+/g, ' '))}](${safeUrl(url)})`;

/** A vendor's text as a quotation: each of its lines a paragraph, since trackers treat line breaks differently. */
export function markdownQuote(rich: RichText): string {
  const text = richTextSegments(rich).map((segment) =>
    segment.kind === 'link'
      ? markdownLink(segment.text, segment.href)
      : segment.text.split('\n').map(escapeInline).join('\n'),
  );
  const lines = text.join('').split('\n');
  return lines
    .map(escapeLineStart)
    .filter((line) => line !== '')
    .map((line) => `> ${line}`)
    .join('\n>\n');
}

function escapeInline(text: string): string {
  return splitAtUrls(text)
    .map(({ text: part, isUrl }) => (isUrl ? `<${part}>` : escapeMarkdownSigns(part)))
    .join('');
}
