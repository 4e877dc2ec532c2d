export { documents } from './documents.ts';
export { handling } from './handling.ts';
export { punctuation } from './punctuation.ts';
export { ticket } from './ticket.ts';
