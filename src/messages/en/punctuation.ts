import type { Punctuation } from '../../domain/text/punctuation.ts';

export const punctuation: Punctuation = {
  labelled: (label, value) => (value === '' ? `${label}:` : `${label}: ${value}`),
  clauses: (parts) => parts.join(', '),
  list: (items) => items.join(', '),
  aside: (text) => ` (${text})`,
  quoted: (text) => `“${text}”`,
};
