import type { Entry } from '../entry.ts';

/**
 * How two entries belong together. Each kind has an opposite, its own or another, so that whoever is led from one
 * entry to another is led back.
 */
export const LINK_KINDS = [
  'same-number',
  'opposite-sign',
  'same-topic',
  'same-wording',
  'envelope-of',
  'inside-envelope',
  'lies-in',
  'holds',
  'names',
  'named-by',
] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export const OPPOSITES: Record<LinkKind, LinkKind> = {
  'same-number': 'same-number',
  'opposite-sign': 'opposite-sign',
  'same-topic': 'same-topic',
  'same-wording': 'same-wording',
  'envelope-of': 'inside-envelope',
  'inside-envelope': 'envelope-of',
  'lies-in': 'holds',
  holds: 'lies-in',
  names: 'named-by',
  'named-by': 'names',
};

/** Where an entry leads: all entries that belong to it in one way, in display order; never empty. */
export interface EntryLinks {
  kind: LinkKind;
  entries: Entry[];
}
