import { FORMATS, type Format } from '../domain/ticket/formats.ts';
import { absoluteTicket, type Ticket } from '../domain/ticket/ticket.ts';

/**
 * The ticket that a code page carries, with whole addresses: at the host that the page names as its own, else at the
 * one that it came from.
 * @param page the page, also one that was fetched
 * @param address where it came from
 * @throws Error for a page without a ticket
 */
export function readTicket(page: Document, address: string): Ticket {
  const json = page.querySelector<HTMLElement>('[data-ticket]')?.dataset.ticket;
  if (!json) throw new Error(`${address} carries no ticket`);
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
  return absoluteTicket(JSON.parse(json) as Ticket, new URL(canonical ?? '', address).href);
}

/** A page's ticket in a format. Throws as {@link readTicket} does. */
export const ticketText = (page: Document, address: string, format: Format): string =>
  FORMATS[format](readTicket(page, address));
