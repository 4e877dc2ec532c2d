import { isTranslated, linksIn, plainAlertLines } from './parts.ts';
import type { Ticket, TicketWording } from './ticket.ts';
import type { TicketWords } from './words.ts';

/**
 * Draft of an answer to a customer: what the document advises, quoted, with what the code must not be mistaken for. Who handles it inside, where
 * it stands and what the site concludes is left out.
 */
export function replyText(ticket: Ticket, words: TicketWords): string {
  const { code, system, wordings, url } = ticket;
  const { aside, quoted, reply, vendor, unofficial, untranslated, vendorLink } = words;
  const advices = wordings.flatMap(({ advice }) => advice ?? []);
  const texts = [...new Set(wordings.flatMap(quotations))];
  return [
    reply.greeting,
    reply.about(code, system),
    ...plainAlertLines(ticket, words),
    ...(texts.length > 0 ? [reply.advice, ...texts] : [reply.noAdvice]),
    ...linksIn(advices).map(({ text, href }) => vendorLink(text, href)),
    reply.page(url),
    reply.closing,
  ].join('\n\n');

  /** The advice of a wording; on pages in another language first in that one, then as the vendor has it. */
  function quotations({ advice, translation }: TicketWording): string[] {
    if (!advice) return [];
    if (!isTranslated(words) || translation === undefined) return [quoted(advice.text)];
    const other = translation?.advice;
    return [
      other ? quoted(other.text) + aside(unofficial) : untranslated,
      quoted(advice.text) + aside(vendor),
    ];
  }
}
