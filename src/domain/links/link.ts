import type { LinkKind } from '../../schemas/values.ts';
import type { Entry } from '../model/entry.ts';

export const OPPOSITES: Record<LinkKind, LinkKind> = {
  'same-number': 'same-number',
  'opposite-sign': 'opposite-sign',
  'same-topic': 'same-topic',
  'same-wording': 'same-wording',
  'once-same-wording': 'once-same-wording',
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

/**
 * The links of an entry, kinds in the order of {@link LINK_KINDS}. Lists are made when they are asked for and kept
 * nowhere: a topic of a thousand codes would otherwise be kept a thousand times.
 * @param kinds only these; a list that would be long (`same-topic`) costs nothing where it isn't asked for
 */
export type LinksOf = (entry: Entry, kinds?: readonly LinkKind[]) => EntryLinks[];

/** Finds the entries that belong to one in one way; an array that several entries may share, in display order. */
export type Linker = (entry: Entry) => readonly Entry[];
