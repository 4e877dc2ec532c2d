import type { System } from '../model/catalogue.ts';
import type { Entry } from '../model/entry.ts';
import type { Alert } from '../alerts/alert.ts';
import type { Handling } from '../handling/handling.ts';
import type { Change } from '../history/changes.ts';
import type { EntryLinks } from '../links/link.ts';
import type { Topic } from '../topics/topic.ts';

/** Everything that the site knows of one code. */
export interface EntryContext extends Handling {
  system: System;
  entry: Entry;
  topics: readonly Topic[];
  /** What a reader must not miss. */
  alerts: readonly Alert[];
  /** Between neighbouring versions, oldest first. */
  changes: readonly Change[];
  /** Of the codes of its topics, of which there may be thousands, the nearest few only. */
  links: readonly EntryLinks[];
}

/** Address of a page or file for other programs, from its path. */
export type ToUrl = (path: string) => string;

/**
 * The code of which there is most to show, for examples; the first of equals.
 * @throws Error without any code
 */
export function fullestContext(contexts: readonly EntryContext[]): EntryContext {
  const plain = contexts.filter(({ entry }) => entry.kind === 'exact' && entry.status === 'current');
  const [first = contexts[0], ...rest] = plain;
  if (!first) throw new Error('there are no codes');
  return rest.reduce((best, context) => (fullness(context) > fullness(best) ? context : best), first);
}

const fullness = ({ entry, topics, owner, retry, changes, links }: EntryContext) =>
  entry.versions.length + topics.length + (owner ? 1 : 0) + (retry ? 1 : 0) + changes.length + links.length;
