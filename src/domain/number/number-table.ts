/** Codes, ready to be asked for by number. What a code stands for (a row, an entry, a wording) is the caller's. */
import type { Code } from '../model/code.ts';
import { groupBy } from '../model/group-by.ts';
import { compareWidths, holdsNumber } from '../model/interval.ts';
import { lowerBound, upperBound } from './bounds.ts';
import type { CodeHit } from './number-index.ts';

export interface NumberTable<T> {
  /** By canonical code; in the order that they were given in. */
  byCode: ReadonlyMap<string, readonly T[]>;
  intervals: readonly { item: T; code: Code }[];
  /** Every number that is a code or the row of a class, ascending, each once. */
  numbers: readonly number[];
  /** Codes that no document has any more, by canonical code. */
  retired: ReadonlyMap<string, readonly CodeHit[]>;
}

/**
 * Prepares codes for being asked.
 * @param items in display order
 */
export function numberTable<T>(
  items: readonly T[],
  codeOf: (item: T) => Code,
  retired: readonly CodeHit[] = [],
): NumberTable<T> {
  const coded = items.map((item) => ({ item, code: codeOf(item) }));
  const numbers = new Set(
    coded.flatMap(({ code: { kind, code } }) => (kind === 'exact' || kind === 'class' ? [Number(code)] : [])),
  );
  return {
    byCode: groupBy(items, (item) => codeOf(item).code),
    intervals: coded.filter(({ code: { kind } }) => kind === 'range' || kind === 'class'),
    numbers: [...numbers].sort((a, b) => a - b),
    retired: groupBy(retired, ({ id }) => id.slice(id.lastIndexOf('/') + 1)),
  };
}

/** Ranges and classes that hold a number, or all of a written range; narrowest first, without the one of that code. */
export function intervalsAround<T>(
  { intervals }: NumberTable<T>,
  { code, from, to }: { code: string; from: number; to: number },
): { item: T; code: Code }[] {
  const byWidth = compareWidths(from);
  return intervals
    .filter((one) => one.code.code !== code && holdsNumber(one.code, from) && holdsNumber(one.code, to))
    .sort((a, b) => byWidth(a.code, b.code));
}

/** Numbers of codes that lie in a written range, ascending. */
export const numbersWithin = <T>({ numbers }: NumberTable<T>, from: number, to: number): number[] =>
  numbers.slice(lowerBound(numbers, from), upperBound(numbers, to));
