import type { LinkKind } from '../../schemas/values.ts';
import type { Entry } from '../model/entry.ts';

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
