import type { RichText } from '../../schemas/document.ts';
import { escapeLineStart, escapeMarkdownLine, markdownLink, richMarkdown } from '../text/markdown.ts';
import { headBlocks, markupText, wordingBlocks, type Markup } from './markup.ts';
import type { Ticket } from './ticket.ts';
import type { TicketWords } from './words.ts';

/** A vendor's text as a quotation: each of its lines a paragraph, since trackers treat line breaks differently. */
export function markdownQuote(rich: RichText): string {
  return richMarkdown(rich)
    .split('\n')
    .map((line) => escapeLineStart(line.trim()))
    .filter((line) => line !== '')
    .map((line) => `> ${line}`)
    .join('\n>\n');
}

const MARKDOWN: Markup = {
  heading: (text) => `### ${text}`,
  item: (text) => `- ${text}`,
  strong: (text) => `**${text}**`,
  escape: escapeMarkdownLine,
  link: markdownLink,
  quote: (label, text) => `${label}\n\n${markdownQuote(text)}`,
};

/** The block for trackers that read Markdown. */
export const markdownText = (ticket: Ticket, words: TicketWords): string =>
  markupText(ticket, words, MARKDOWN);

/**
 * The vendor's words and the site's translation of them, one under the other, for a ticket that people of two languages
 * read; as Markdown, which is legible where it is not read.
 */
export function bilingualText(ticket: Ticket, words: TicketWords): string {
  const both = { ...words, ...words.bilingual };
  return [
    ...headBlocks(ticket, words, MARKDOWN),
    ...ticket.wordings.flatMap((wording) => wordingBlocks(wording, both, MARKDOWN, true)),
    MARKDOWN.item(markdownLink(words.pinned, ticket.pinned)),
  ].join('\n\n');
}
