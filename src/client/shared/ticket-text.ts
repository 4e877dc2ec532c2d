import { FORMATS, type Format } from '../../domain/ticket/formats.ts';
import { ticket as words } from '#messages/ticket.ts';
import { absoluteTicket, type Ticket } from '../../domain/ticket/ticket.ts';

/** The ticket that a page carries, with whole addresses: at the host that the page names, else at the one it came from. */
function readTicket(page: Document, address: string): Ticket {
  const json = page.querySelector('.copy-menu > script')?.textContent;
  if (!json) throw new Error(`${address} carries no ticket`);
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
  return absoluteTicket(JSON.parse(json) as Ticket, new URL(canonical ?? '', address).href);
}

/**
 * The ticket of a code page in a format.
 * @param page the page, also one that was fetched
 * @param address where it came from
 * @throws Error for a page without a ticket
 */
export const ticketText = (page: Document, address: string, format: Format): string =>
  FORMATS[format](readTicket(page, address), words);
