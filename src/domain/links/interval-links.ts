import type { Entry } from '../model/entry.ts';
import { compareWidths, holdsNumber } from '../model/interval.ts';
import { bothWays } from './both-ways.ts';
import type { Linker } from './link.ts';

/**
 * Ranges and classes, and the codes in them. A code lies in the narrowest only: where a document bounds a class on
 * one side (“-10000 以上”) and lists another further on (“-20000 以上”), the reader ends the first where the second
 * begins. Intervals themselves lie in none. Documents list a handful of intervals, so that each code may look at all.
 */
export function intervalLinks(entries: readonly Entry[]): Record<'lies-in' | 'holds', Linker> {
  const numberings = Map.groupBy(entries, ({ system, namespace }) => `${system}/${namespace ?? ''}`);
  const { forth, back } = bothWays([...numberings.values()].flatMap(pairsOf));
  return { 'lies-in': forth, holds: back };
}

/** Codes of one numbering, each with the interval that it lies in. */
function pairsOf(entries: readonly Entry[]): [code: Entry, interval: Entry][] {
  const intervals = entries.filter(({ kind }) => kind === 'range' || kind === 'class');
  return entries.flatMap((entry): [Entry, Entry][] => {
    if (entry.kind !== 'exact') return [];
    const number = Number(entry.code);
    const [narrowest] = intervals.filter((item) => holdsNumber(item, number)).sort(compareWidths(number));
    return narrowest ? [[entry, narrowest]] : [];
  });
}
