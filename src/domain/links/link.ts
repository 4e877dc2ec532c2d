import type { Entry } from '../model/entry.ts';

/**
 * How two entries belong together. Each kind has an opposite, its own or another, so that whoever is led from one
 * entry to another is led back. No entry belongs to itself.
 */
export const LINK_KINDS = [
  /** The same code in another system or layer; with the other sign. */
  'same-number',
  'opposite-sign',
  /** Of one topic, over all systems. */
  'same-topic',
  /** The newest words of both are the same; or were, when the document still had both. Within a system. */
  'same-wording',
  'once-same-wording',
  /** An answer with the one code carries the other inside. */
  'envelope-of',
  'inside-envelope',
  /** Range or class, and the codes in it. */
  'lies-in',
  'holds',
  /** The text of the one speaks of the other by its number. */
  'names',
  'named-by',
] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

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
