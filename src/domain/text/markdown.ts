/**
 * Text as Markdown, for trackers and for the pages that programs read: vendors' words stay words, whatever they hold.
 */
import type { RichText } from '../../schemas/document.ts';
import { escapeMarkdownSigns } from './markdown-signs.ts';
import { richTextSegments } from './rich-text.ts';
import { safeUrl, splitAtUrls } from './url.ts';

/** What makes a list, a rule, a heading or a definition, at the beginning of a line only. */
const LINE_START = /^(\s*)(?:(\d{1,9})(?=[.)](?:\s|$))|(?=[-+=:]))/u;

/** Text within a line; its line breaks become blanks, its web addresses links. */
export const escapeMarkdown = (text: string): string => escapeInline(text.replace(/\s+/gu, ' '));

/** Text that a line begins with. */
export const escapeMarkdownLine = (text: string): string => escapeLineStart(escapeMarkdown(text).trim());

/** The same for text whose line breaks stay. */
export const escapeInline = (text: string): string =>
  splitAtUrls(text)
    .map(({ text: part, isUrl }) => (isUrl ? `<${part}>` : escapeMarkdownSigns(part)))
    .join('');

/** Keeps the beginning of an escaped line from being a mark. */
export const escapeLineStart = (line: string): string => line.replace(LINE_START, '$1$2\\');

/** A link; nothing in its label or address can end it. */
export const markdownLink = (label: string, url: string): string =>
  `[${escapeMarkdownSigns(label.replace(/\s+/gu, ' '))}](${safeUrl(url)})`;

/** A text with its links; its line breaks stay. */
export const richMarkdown = (text: RichText): string =>
  richTextSegments(text)
    .map((segment) =>
      segment.kind === 'link' ? markdownLink(segment.text, segment.href) : escapeInline(segment.text),
    )
    .join('');
