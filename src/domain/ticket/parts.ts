/** Parts that several formats of a ticket share. */
import type { RichText } from '../../schemas/document.ts';
import { ORIGINAL } from '../../schemas/locales.ts';
import { NOT_STATED } from '../../schemas/values.ts';
import { alertLine } from '../alerts/alert-text.ts';
import type { Ticket, TicketJudgement, TicketTranslation, TicketWording } from './ticket.ts';
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

/** Something that is said under a label: in whose words, or the site's remark that there are none. */
export interface SaidPart {
  label: string;
  /** Whose words they are, and in which place; not yet escaped. */
  by: readonly string[];
  text: RichText;
}

/** Whether a text in this language has the translation beside the vendor's words. */
export const isTranslated = ({ language }: Pick<TicketWords, 'language'>): boolean => language !== ORIGINAL;

/**
 * What a wording says, part by part, each in one language after the other where both are wanted: first in that of the reader.
 * @param both whether the translation is shown
 * @returns parts, or remarks in the site's words
 */
export function wordingParts(
  wording: TicketWording,
  words: TicketWords,
  both: boolean = isTranslated(words),
): (SaidPart | { label: string; remark: string } | { remark: string })[] {
  const { place, cause, advice, noAdvice, extra = [], translation } = wording;
  const vendor = [words.vendor, ...(place === undefined ? [] : [place])];
  const shown: TicketTranslation = (both ? translation : null) ?? {};
  const pair = (label: string, text: RichText, other: RichText | undefined, otherLabel = label) => {
    const original = { label, by: vendor, text };
    if (!other) return [original];
    const translated = { label: otherLabel, by: [words.unofficial], text: other };
    return isTranslated(words) ? [translated, original] : [original, translated];
  };
  return [
    ...(both && translation === null ? [{ remark: words.untranslated }] : []),
    ...(cause ? pair(words.cause, cause, shown.cause) : [{ label: words.cause, remark: words.noCause }]),
    ...(advice
      ? pair(words.advice, advice, shown.advice)
      : [{ label: words.advice, remark: words.noAdvice(noAdvice) }]),
    ...extra.flatMap(({ heading, text }, index) => {
      const other = shown.extra?.[index];
      return pair(heading, text, other?.text, other?.heading);
    }),
  ];
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
