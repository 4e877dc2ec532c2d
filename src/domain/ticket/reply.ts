import { linksIn, plainAlertLines } from './parts.ts';
import type { Ticket } from './ticket.ts';
import type { TicketWords } from './words.ts';

/**
 * Draft of an answer to a customer: what the document advises, quoted, with what the code must not be mistaken for. Who handles it inside, where
 * it stands and what the site concludes is left out.
 */
export function replyText(ticket: Ticket, words: TicketWords): string {
  const { code, system, wordings, url } = ticket;
  const { quoted, reply, vendorLink } = words;
  const advices = wordings.flatMap(({ advice }) => advice ?? []);
  const texts = [...new Set(advices.map(({ text }) => text))];
  return [
    reply.greeting,
    reply.about(code, system),
    ...plainAlertLines(ticket, words),
    ...(texts.length > 0 ? [reply.advice, ...texts.map(quoted)] : [reply.noAdvice]),
    ...linksIn(advices).map(({ text, href }) => vendorLink(text, href)),
    reply.page(url),
    reply.closing,
  ].join('\n\n');
}
