import type { Entry } from './entry.ts';

/** A number that stands for something in more than one system or layer. */
export interface SharedNumber {
  code: string;
  /** At least two, in the order in which the entries were given. */
  entries: Entry[];
}

/**
 * Numbers that several namespaces use: those with most places first, then by number. Ranges and the row for all
 * remaining errors are no numbers and don't count.
 */
export function sharedNumbers(entries: readonly Entry[]): SharedNumber[] {
  const numbered = entries.filter(({ kind }) => kind === 'exact' || kind === 'class');
  const groups = Map.groupBy(numbered, ({ code }) => code);
  return [...groups]
    .filter(([, places]) => places.length > 1)
    .map(([code, places]) => ({ code, entries: places }))
    .sort((a, b) => b.entries.length - a.entries.length || Number(a.code) - Number(b.code));
}
