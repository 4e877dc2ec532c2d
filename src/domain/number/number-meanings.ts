/** Everything that one number means: what the page of a number (`/code/6206/`) shows. */
import type { Place, System } from '../model/catalogue.ts';
import { meaningOf } from './number-meaning.ts';
import { numberTable } from './number-table.ts';
import { writtenNumber } from './written-number.ts';

export interface NumberMeanings {
  number: number;
  /** Canonical form, and the last part of the address. */
  code: string;
  /** Every entry whose code the number is, in display order; at least one. */
  places: Place[];
  /** Ranges and classes that the number falls into, narrowest first; without those in `places`. */
  containing: Place[];
  /** The same digits with the other sign, where a document lists that number too. */
  opposite: string | null;
}

/**
 * Gathers what every number means that a document lists by itself: as an exact code or as the row of a class. Ranges
 * and the row for all remaining errors are no numbers.
 * @param systems in display order, their entries too
 * @returns by code, ascending by number
 */
export function buildNumberMeanings(systems: readonly System[]): Map<string, NumberMeanings> {
  const places = systems.flatMap((system) => system.entries.map((entry): Place => ({ system, entry })));
  const table = numberTable(places, ({ entry }) => entry);
  return new Map(
    table.numbers.map((number) => {
      const { code, exact, containing, opposite } = meaningOf(table, writtenNumber(number));
      const [other] = opposite;
      return [code, { number, code, places: exact, containing, opposite: other?.entry.code ?? null }];
    }),
  );
}

/** Whether the number stands for something in more than one place. */
export const isShared = ({ places }: NumberMeanings): boolean => places.length > 1;

/** The numbers that stand for something in more than one place: those with most places first, then by number. */
export const sharedNumbers = (numbers: ReadonlyMap<string, NumberMeanings>): NumberMeanings[] =>
  [...numbers.values()]
    .filter(isShared)
    .sort((a, b) => b.places.length - a.places.length || a.number - b.number);

/** Numbers that are listed with and without a minus sign, the positive one first; by number. */
export function signPairs(
  numbers: ReadonlyMap<string, NumberMeanings>,
): [positive: NumberMeanings, negative: NumberMeanings][] {
  return [...numbers.values()].flatMap((meanings) => {
    const negative =
      meanings.number > 0 && meanings.opposite !== null ? numbers.get(meanings.opposite) : undefined;
    return negative ? [[meanings, negative]] : [];
  });
}
