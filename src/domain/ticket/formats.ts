import { bilingualText } from './bilingual.ts';
import { checklistText } from './checklist.ts';
import { jiraText } from './jira.ts';
import { linkText, pinnedText } from './link.ts';
import { markdownText } from './markdown.ts';
import { plainText } from './plain.ts';
import { replyText } from './reply.ts';
import type { Ticket } from './ticket.ts';
import type { TicketWords } from './words.ts';

/** Every format by the name that a button gives it. */
export const FORMATS = {
  link: linkText,
  markdown: markdownText,
  plain: plainText,
  bilingual: bilingualText,
  jira: jiraText,
  reply: replyText,
  evidence: checklistText,
  pinned: pinnedText,
} as const satisfies Record<string, (ticket: Ticket, words: TicketWords) => string>;

export type Format = keyof typeof FORMATS;

export const isFormat = (name: string): name is Format => Object.hasOwn(FORMATS, name);
