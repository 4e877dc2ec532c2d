import type { Entry } from '../model/entry.ts';
import type { NumberMeanings } from '../number/number-meanings.ts';
import type { Linker } from './link.ts';

/** The same number, and the one with the other sign, wherever a document lists it. */
export function sameNumberLinks(
  numbers: ReadonlyMap<string, NumberMeanings>,
): Record<'same-number' | 'opposite-sign', Linker> {
  const entriesAt = (code: string | null | undefined): Entry[] =>
    code ? (numbers.get(code)?.places.map(({ entry }) => entry) ?? []) : [];
  return {
    'same-number': ({ code }) => entriesAt(code),
    'opposite-sign': ({ code }) => entriesAt(numbers.get(code)?.opposite),
  };
}
