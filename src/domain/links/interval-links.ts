import type { Entry } from '../model/entry.ts';
import { lowerBound } from '../number/bounds.ts';
import { compareWidths } from '../model/interval.ts';
import { bothWays } from './both-ways.ts';
import type { Linker } from './link.ts';

/**
 * Ranges and classes, and the codes in them. A code lies in the narrowest only: where a document bounds a class on
 * one side (“-10000 以上”) and lists another further on (“-20000 以上”), the reader ends the first where the second
 * begins. Intervals themselves lie in none.
 */
export function intervalLinks(entries: readonly Entry[]): Record<'lies-in' | 'holds', Linker> {
  const numberings = Map.groupBy(entries, ({ system, namespace }) => `${system}/${namespace ?? ''}`);
  const { forth, back } = bothWays([...numberings.values()].flatMap(pairsOf));
  return { 'lies-in': forth, holds: back };
}

/** Codes of one numbering, each with the interval that it lies in. */
function pairsOf(entries: readonly Entry[]): [code: Entry, interval: Entry][] {
  const intervals = entries.filter(({ kind }) => kind === 'range' || kind === 'class');
  if (intervals.length === 0) return [];
  const codes = entries
    .filter(({ kind }) => kind === 'exact')
    .map((entry) => ({ entry, number: Number(entry.code) }))
    .sort((a, b) => a.number - b.number);
  const numbers = codes.map(({ number }) => number);
  // Of intervals that are open on the same side the one whose bound is nearest is the narrowest, whatever the number.
  const shapes = Map.groupBy(intervals, ({ from, to }) => `${from === undefined}/${to === undefined}`);
  const narrowest = [...shapes.values()].map((shape) =>
    paint(numbers, [...shape].sort(compareWidths(farFrom(shape)))),
  );
  return codes.flatMap(({ entry, number }, index): [Entry, Entry][] => {
    const [interval] = narrowest.flatMap((painted) => painted[index] ?? []).sort(compareWidths(number));
    return interval ? [[entry, interval]] : [];
  });
}

/** A number inside or beyond all intervals of one shape on their open side, to compare them by. */
const farFrom = (shape: readonly Entry[]): number =>
  shape[0]?.from === undefined
    ? Math.min(...shape.map(({ to = 0 }) => to))
    : Math.max(...shape.map(({ from = 0 }) => from));

/**
 * Gives every number the first interval that holds it.
 * @param numbers ascending
 * @returns by position of the number
 */
function paint(numbers: readonly number[], intervals: readonly Entry[]): (Entry | undefined)[] {
  const painted = new Array<Entry | undefined>(numbers.length).fill(undefined);
  // Leads past the numbers that have an interval already, so that each is visited once however intervals overlap.
  const skip = Array.from({ length: numbers.length + 1 }, (_, index) => index);
  const nextBare = (from: number): number => {
    let index = from;
    while (skip[index] !== index) {
      skip[index] = skip[skip[index] ?? index] ?? index;
      index = skip[index] ?? index;
    }
    return index;
  };
  for (const interval of intervals) {
    const last = interval.to ?? Infinity;
    let index = nextBare(lowerBound(numbers, interval.from ?? -Infinity));
    while (index < numbers.length && (numbers[index] ?? Infinity) <= last) {
      painted[index] = interval;
      skip[index] = index + 1;
      index = nextBare(index + 1);
    }
  }
  return painted;
}
