import { isTranslated, linksIn, plainAlertLines } from './parts.ts';
import type { Ticket } from './ticket.ts';
import type { TicketWords } from './words.ts';

/**
 * What to have ready before the vendor's support is asked: first what the document demands, to be filled in, then
 * what is known anyway. Empty where the document sends nobody to the support.
 */
export function checklistText(ticket: Ticket, words: TicketWords): string {
  const { code, title, system, place, collect, wordings, version, url, pinned } = ticket;
  const { checklist, date, labelled, language, untranslated, vendorLink } = words;
  if (!collect) return '';
  const said = wordings.flatMap(({ cause, advice }) => advice ?? cause ?? []);
  const lines = wordings.flatMap(({ cause, advice, translation }) => {
    const words = advice ?? cause;
    const other = translation?.advice ?? translation?.cause;
    if (!words) return [];
    if (!isTranslated({ language })) return [checklist.said(words.text)];
    return [
      ...(translation === null ? [untranslated] : []),
      ...(other ? [checklist.translated(other.text)] : []),
      checklist.said(words.text),
    ];
  });
  return [
    checklist.heading(system, code),
    ...plainAlertLines(ticket, words),
    ...(collect.length > 0
      ? [checklist.wanted, ...collect.map((part) => labelled(`[ ] ${part}`, ''))]
      : [checklist.nothingWanted]),
    ...new Set(lines),
    ...linksIn(said).map(({ text, href }) => vendorLink(text, href)),
    checklist.known,
    checklist.code(code, place),
    checklist.title(title),
    checklist.page(url),
    checklist.document(version.label, date(version), pinned),
  ].join('\n');
}
