/**
 * What a written number means: the one function that search, decoder, the page of missing addresses, the pages of
 * numbers and the enum check ask. A number that no document has is never answered with another code.
 */
import type { CodeKind } from '../model/code.ts';
import type { CodeHit } from './number-index.ts';
import { intervalsAround, type NumberTable } from './number-table.ts';
import type { Spelling, WrittenNumber } from './written-number.ts';

/**
 * - `listed`: a document lists the number itself.
 * - `in-range`: a document lists a range that it is in, and so documents it.
 * - `in-class`: no document lists it, but it belongs to a class, the row of a document that describes an interval.
 * - `retired`: no document has it any more, but its page stays.
 * - `unlisted`: no document has or had it.
 */
export type Standing = 'listed' | 'in-range' | 'in-class' | 'retired' | 'unlisted';

export interface NumberMeaning<T> {
  /** As it was written. */
  shown: string;
  /** What that is read as, canonically; empty where it has more digits than any code. */
  code: string;
  /** The number, or the ends of a range; NaN where it has more digits than any code. */
  from: number;
  to: number;
  spelling: Spelling;
  standing: Standing;
  /** The codes that are exactly this, in display order. */
  exact: T[];
  /** Ranges and classes that it falls into, narrowest first; without those in `exact`. */
  containing: T[];
  /** Codes with the same digits and the other sign. */
  opposite: T[];
  /** Codes that had it and that no document has any more. */
  retired: CodeHit[];
}

const ORDER: readonly Standing[] = ['listed', 'in-range', 'in-class', 'retired', 'unlisted'];

/** Finds what a written number means: of its readings the one that the documents know best, else the likeliest. */
export function meaningOf<T>(table: NumberTable<T>, { shown, readings }: WrittenNumber): NumberMeaning<T> {
  const [best = UNREADABLE] = readings
    .map((reading) => {
      const around = intervalsAround(table, reading);
      const exact = [...(table.byCode.get(reading.code) ?? [])];
      const retired = [...(table.retired.get(reading.code) ?? [])];
      const standing = standingOf({ exact, containing: around.map(({ code }) => code), retired });
      return { ...reading, exact, containing: around.map(({ item }) => item), retired, standing };
    })
    .sort((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing));
  const { from, to } = best;
  return {
    ...best,
    shown,
    opposite: from === to && from !== 0 ? [...(table.byCode.get(String(-from)) ?? [])] : [],
  };
}

/** What has more digits than any code. */
const UNREADABLE = {
  code: '',
  from: NaN,
  to: NaN,
  spelling: 'plain',
  standing: 'unlisted',
  exact: [],
  containing: [],
  retired: [],
} satisfies Partial<NumberMeaning<never>>;

/** What {@link standingOf} judges by: all that is known of a number, or what is known of it in one system. */
interface Known {
  exact: readonly unknown[];
  containing: readonly { kind?: CodeKind }[];
  retired: readonly unknown[];
}

export function standingOf({ exact, containing, retired }: Known): Standing {
  if (exact.length > 0) return 'listed';
  if (containing.some(({ kind }) => kind === 'range')) return 'in-range';
  if (containing.length > 0) return 'in-class';
  return retired.length > 0 ? 'retired' : 'unlisted';
}
