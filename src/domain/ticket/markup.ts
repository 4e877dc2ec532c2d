import type { RichText } from '../../schemas/document.ts';
import { alertLines, judgementTexts, placeText, wordingParts } from './parts.ts';
import type { Ticket, TicketWording } from './ticket.ts';
import type { TicketWords } from './words.ts';

/** How the markup of a tracker says what a ticket is made of. */
export interface Markup {
  heading: (text: string) => string;
  item: (text: string) => string;
  strong: (text: string) => string;
  escape: (text: string) => string;
  link: (text: string, url: string) => string;
  /** The vendor's words below their label. */
  quote: (label: string, text: RichText) => string;
}

/**
 * A block for an issue tracker: a heading that links the page, quotations of the vendor, then the site's own words.
 * Without tables, which not every tracker takes.
 */
export function markupText(ticket: Ticket, words: TicketWords, markup: Markup): string {
  const { escape, link, item } = markup;
  const { pinned, version, wordings } = ticket;
  const lines = words.list(wordings.map(({ line, source }) => link(words.line(String(line)), source)));
  const judgements = judgementTexts(ticket, words).map(({ label, name, words: said, own = '' }) =>
    words.labelled(label, words.judged(name, said === undefined ? escape(own) : words.basis(escape(said)))),
  );
  const source = words.clauses([...[version.label, words.date(version)].map(escape), lines]);
  return [
    ...headBlocks(ticket, words, markup),
    ...wordings.flatMap((wording) => wordingBlocks(wording, words, markup)),
    ...(wordings.some(({ divided }) => divided) ? [words.divided] : []),
    [...judgements, words.labelled(words.source, source), link(words.pinned, pinned)].map(item).join('\n'),
  ].join('\n\n');
}

/** What the code is, and what must not be missed. */
export const headBlocks = (
  ticket: Ticket,
  words: TicketWords,
  { heading, escape, link }: Markup,
): string[] => [
  heading(link(`${ticket.code} ${ticket.title}`, ticket.url)),
  ...alertLines(ticket, words, escape, link),
  escape(placeText(ticket, words)),
];

/** The parts of a wording as labels and quotations. @param both whether the translation is shown */
export const wordingBlocks = (
  wording: TicketWording,
  words: TicketWords,
  { escape, strong, quote }: Markup,
  both?: boolean,
): string[] =>
  wordingParts(wording, words, both).map((part) => {
    if (!('label' in part)) return escape(part.remark);
    const label = strong(escape(part.label));
    return 'remark' in part
      ? words.labelled(label, escape(part.remark))
      : quote(label + words.aside(part.by.map(escape).join(' · ')), part.text);
  });
