import { checklistText } from './checklist.ts';
import { jiraText } from './jira.ts';
import { bilingualText, markdownText } from './markdown.ts';
import { plainText } from './plain.ts';
import { replyText } from './reply.ts';
import type { Ticket } from './ticket.ts';
import type { TicketWords } from './words.ts';

/** Every format by the name that a button gives it. */
export const FORMATS = {
  /** Only the address that always shows the newest wording. */
  link: ({ url }) => url,
  markdown: markdownText,
  plain: plainText,
  bilingual: bilingualText,
  jira: jiraText,
  reply: replyText,
  evidence: checklistText,
  /** Only the address of the version's wording. */
  pinned: ({ pinned }) => pinned,
} as const satisfies Record<string, (ticket: Ticket, words: TicketWords) => string>;

export type Format = keyof typeof FORMATS;

export const isFormat = (name: string): name is Format => Object.hasOwn(FORMATS, name);
