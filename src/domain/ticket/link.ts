import type { Ticket } from './ticket.ts';

/** Only the address that always shows the newest wording. */
export const linkText = ({ url }: Ticket) => url;

/** Only the address of the version's wording. */
export const pinnedText = ({ pinned }: Ticket) => pinned;
