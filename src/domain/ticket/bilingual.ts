import { escapeMarkdownLine as escapeMarkdown, markdownLink } from '../text/markdown.ts';
import { wordingBlocks } from './markdown.ts';
import { alertLines, placeText } from './parts.ts';
import type { Ticket } from './ticket.ts';
import type { TicketWords } from './words.ts';

/**
 * The vendor's words and the site's translation of them, one under the other, for a ticket that people of two languages
 * read; as Markdown, which is legible where it is not read.
 */
export function bilingualText(ticket: Ticket, words: TicketWords): string {
  const { code, title, url, pinned, wordings } = ticket;
  const both = { ...words, ...words.bilingual };
  return [
    `### ${markdownLink(`${code} ${title}`, url)}`,
    ...alertLines(ticket, words, escapeMarkdown, markdownLink),
    escapeMarkdown(placeText(ticket, words)),
    ...wordings.flatMap((wording) => wordingBlocks(wording, both, true)),
    `- ${markdownLink(words.pinned, pinned)}`,
  ].join('\n\n');
}
