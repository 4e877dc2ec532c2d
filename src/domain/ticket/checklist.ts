import { isTranslated, linksIn, plainAlertLines } from './parts.ts';
import type { Ticket } from './ticket.ts';
import type { TicketWords } from './words.ts';

/**
 * What to have ready before the vendor's support is asked: first what the document demands, to be filled in, then
 * what is known anyway. Empty where the document sends nobody to the support.
 */
export function checklistText(ticket: Ticket, words: TicketWords): string {
  const { code, title, system, place, collect, wordings, version, url, pinned } = ticket;
  const { checklist, date, labelled, untranslated, vendorLink } = words;
  if (!collect) return '';
  const texts = wordings.flatMap(({ cause, advice }) => advice ?? cause ?? []);
  const lines = wordings.flatMap(({ cause, advice, translation }) => {
    const said = advice ?? cause;
    const other = translation?.advice ?? translation?.cause;
    if (!said) return [];
    if (!isTranslated(words)) return [checklist.said(said.text)];
    return [
      ...(translation === null ? [untranslated] : []),
      ...(other ? [checklist.translated(other.text)] : []),
      checklist.said(said.text),
    ];
  });
  return [
    checklist.heading(system, code),
    ...plainAlertLines(ticket, words),
    ...(collect.length > 0
      ? [checklist.wanted, ...collect.map((part) => labelled(`[ ] ${part}`, ''))]
      : [checklist.nothingWanted]),
    ...new Set(lines),
    ...linksIn(texts).map(({ text, href }) => vendorLink(text, href)),
    checklist.known,
    checklist.code(code, place),
    checklist.title(title),
    checklist.page(url),
    checklist.document(version.label, date(version), pinned),
  ].join('\n');
}
