/** Parts that several formats of a ticket share. */
import { NOT_STATED } from '../../schemas/values.ts';
import { alertLine } from '../alerts/alert-text.ts';
import type { Ticket, TicketJudgement, TicketWording } from './ticket.ts';
import type { TicketWords } from './words.ts';

/** System, module and status. */
export function placeText({ system, place, bounds, removedIn }: Ticket, words: TicketWords): string {
  const status = removedIn === undefined ? words.current : words.removedIn(removedIn);
  return [system, place, bounds && words.bounds(bounds), status]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** What a reader must not miss, line by line. @param link writes a link in the markup of the format */
export const alertLines = (
  { alerts = [] }: Ticket,
  words: TicketWords,
  escape: (text: string) => string,
  link: (text: string, url: string) => string,
): string[] => alerts.map((alert) => alertLine(alert, words.alerts, escape, link));

/** The same for formats without markup. */
export const plainAlertLines = (ticket: Ticket, words: TicketWords): string[] =>
  alertLines(
    ticket,
    words,
    (text) => text,
    (text, url) => words.labelled(text, url),
  );

/** What the site concludes, and from what: the document's words, or its own judgement; the caller escapes all. */
export function judgementTexts(
  { owner, retry }: Ticket,
  words: TicketWords,
): { label: string; name: string; words?: string; own?: string }[] {
  return [
    { label: words.owner, name: words.owners[owner?.value ?? NOT_STATED], ...basisOf(owner, words) },
    { label: words.retry, name: words.retries[retry?.value ?? NOT_STATED], ...basisOf(retry, words) },
  ];
}

function basisOf(
  judgement: TicketJudgement<string> | undefined,
  { labelled, own }: TicketWords,
): { words?: string; own?: string } {
  if (!judgement) return {};
  const { basis, words, under } = judgement;
  if (basis !== 'document') return { own: own(judgement) };
  return { words: under === undefined ? words : labelled(under, words) };
}

/** The links of the vendor's texts, each once, for formats that have no links in texts. */
export function vendorLinks({ wordings }: Ticket): { text: string; href: string }[] {
  const texts = wordings.flatMap(({ cause, advice, extra = [] }) => [
    cause,
    advice,
    ...extra.map(({ text }) => text),
  ]);
  return linksIn(texts);
}

/** The links of some texts, each once. */
export function linksIn(
  texts: readonly (Pick<NonNullable<TicketWording['cause']>, 'text' | 'links'> | undefined)[],
): { text: string; href: string }[] {
  const links = texts.flatMap((rich) =>
    (rich?.links ?? []).map(({ start, end, href }) => ({ text: rich?.text.slice(start, end) ?? '', href })),
  );
  return [...new Map(links.map((link) => [`${link.text} ${link.href}`, link])).values()];
}
