import { linksIn } from './parts.ts';
import type { Ticket } from './ticket.ts';
import type { TicketWords } from './words.ts';

/**
 * Draft of an answer to a customer: what the document advises, quoted, and nothing else. Who handles it inside, where
 * it stands and what the site concludes is left out.
 */
export function replyText(
  { code, system, wordings, removedIn, version, url }: Ticket,
  { quoted, reply, vendorLink }: TicketWords,
): string {
  const advices = wordings.flatMap(({ advice }) => advice ?? []);
  const texts = [...new Set(advices.map(({ text }) => text))];
  const removed = removedIn === undefined ? '' : reply.removed(removedIn, version.label);
  return [
    reply.greeting,
    reply.about(code, system) + removed,
    ...(texts.length > 0 ? [reply.advice, ...texts.map(quoted)] : [reply.noAdvice]),
    ...linksIn(advices).map(({ text, href }) => vendorLink(text, href)),
    reply.page(url),
    reply.closing,
  ].join('\n\n');
}
