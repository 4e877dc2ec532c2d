import type { RichText } from '../../schemas/document.ts';
import { richTextSegments } from '../text/rich-text.ts';
import { safeUrl, splitAtUrls } from '../text/url.ts';

const SPECIAL = /[{}[\]|*_\-+^~!?#@]/g;

/** Signs that a backslash does not help: of pictures, and of headings and quotations at the beginning of a line. */
const EMOTICON = /\((?=(?:[yni/x]|on|off)\))|:(?=[()DPp])|;(?=\))/g;
const LINE_START = /^(h[1-6]|bq)\./;

const entity = (letter: string) => `&#${letter.charCodeAt(0)};`;

function escapeInline(text: string): string {
  return splitAtUrls(text)
    .map(({ text: part, isUrl }) => (isUrl ? `[${part}]` : escapePart(part)))
    .join('');
}

/** Two backslashes are a line break in Jira, and entities are read: both become entities first. */
function escapePart(text: string): string {
  return text
    .split(/([&\\])/)
    .map(escapeBetween)
    .join('');
}

function escapeBetween(text: string): string {
  if (text === '&' || text === '\\') return entity(text);
  return text.replace(SPECIAL, String.raw`\$&`).replace(EMOTICON, entity);
}

const escapeLineStart = (line: string) => line.replace(LINE_START, '$1&#46;');

/** A text on one line, so that nothing in it is read as Jira's markup. */
export const escapeJira = (text: string) => escapeLineStart(escapeInline(text.replace(/\s+/g, ' ').trim()));

/** A link, whose text is escaped. */
export const jiraLink = (text: string, url: string) =>
  `[${escapePart(text.replace(/\s+/g, ' '))}|${safeUrl(url)}]`;

/** A vendor's text as a quotation, line by line. */
export function jiraQuote(rich: RichText): string {
  const text = richTextSegments(rich).map((segment) =>
    segment.kind === 'link'
      ? jiraLink(segment.text, segment.href)
      : segment.text.split('\n').map(escapeInline).join('\n'),
  );
  const lines = text.join('').split('\n');
  return `{quote}\n${lines.map((line) => escapeLineStart(line.trim())).join('\n')}\n{quote}`;
}
