/** Numbers in the parts of an address. */
import { parseCode } from '../model/code.ts';
import { readNumber, readNumbers, type WrittenNumber } from '../number/written-number.ts';

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
  const rest = parseCode(segment, ['other', '其他错误']);
  if (rest?.kind === 'catch-all') {
    const reading = { code: rest.code, from: NaN, to: NaN, spelling: 'plain' } as const;
    return { codes: [{ shown: segment, readings: [reading] }], whole: true };
  }
  const codes = readNumbers(segment);
  if (codes) return { codes, whole: true };
  const number = readNumber(segment.match(/(?:(?<![\p{L}\d])-)?\d{3,}/gu)?.at(-1) ?? '');
  return number?.readings.length ? { codes: [number], whole: false } : null;
}
