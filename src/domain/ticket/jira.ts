import { escapeJira, jiraLink, jiraQuote } from './escape-jira.ts';
import { markupText, type Markup } from './markup.ts';
import type { Ticket } from './ticket.ts';
import type { TicketWords } from './words.ts';

const JIRA: Markup = {
  heading: (text) => `h4. ${text}`,
  item: (text) => `* ${text}`,
  strong: (text) => `*${text}*`,
  escape: escapeJira,
  link: jiraLink,
  quote: (label, text) => `${label}\n${jiraQuote(text)}`,
};

/** The block in Jira's own markup, for servers that don't take Markdown. */
export const jiraText = (ticket: Ticket, words: TicketWords): string => markupText(ticket, words, JIRA);
