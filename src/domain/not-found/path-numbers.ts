/** Numbers in the parts of an address. */
import { readNumbers } from '../number/number-list.ts';
import { readNumber, type WrittenNumber } from '../number/written-number.ts';

import { CATCH_ALL, CATCH_ALL_PRINTED } from '../model/code.ts';

/** `whole` where the segment is nothing but codes. */
interface FoundCodes {
  codes: readonly WrittenNumber[];
  whole: boolean;
}

/**
 * Reads a segment as codes, or finds the last number of three digits or more in it (`err_6206`). A hyphen after a
 * letter or digit joins words and is no sign.
 */
export function codesInSegment(segment: string): FoundCodes | null {
  if (segment === CATCH_ALL || segment === CATCH_ALL_PRINTED) {
    const reading = { code: CATCH_ALL, from: NaN, to: NaN, spelling: 'plain' } as const;
    return { codes: [{ shown: segment, readings: [reading] }], whole: true };
  }
  const codes = readNumbers(segment);
  if (codes) return { codes, whole: true };
  const number = readNumber(segment.match(/(?:(?<![\p{L}\d])-)?\d{3,}/gu)?.at(-1) ?? '');
  return number?.readings.length ? { codes: [number], whole: false } : null;
}
