/** What a token of a log means. */
import type { CodeHit } from '../number/number-index.ts';
import type { NumberMeaning, Standing } from '../number/number-meaning.ts';
import { readNumber } from '../number/written-number.ts';
import type { Codes } from './codes.ts';
import type { Token } from './tokens.ts';

/** Codes are 32-bit integers in every system; whatever is larger is an identifier or a time. */
const LIMIT = 2 ** 31;

/** Logs repeat their numbers. Longer ones seldom, and they would keep the whole text in memory. */
const REMEMBERED = { most: 10_000, length: 12 };

/**
 * @param inField whether a field for codes carries the token: only there a number may be written in another form
 * @returns null for what can't be a code
 */
export function codeOf(
  folded: string,
  { start, end, sign, digits }: Token,
  codes: Codes,
  inField: boolean,
): NumberMeaning<CodeHit> | null {
  if (!inField && /^0./.test(digits)) return null;
  const text = folded.slice(start, end);
  const key = `${text} ${sign === 'maybe' ? 1 : 0}${inField ? 1 : 0}`;
  const known = codes.remembered.get(key);
  if (known !== undefined) return known;
  const meaning = readCode(text, sign === 'maybe', codes, inField);
  if (text.length <= REMEMBERED.length && codes.remembered.size < REMEMBERED.most)
    codes.remembered.set(key, meaning);
  return meaning;
}

function readCode(
  text: string,
  isSignDoubtful: boolean,
  codes: Codes,
  inField: boolean,
): NumberMeaning<CodeHit> | null {
  const written = readNumber(text, isSignDoubtful);
  const readings = (written?.readings ?? []).filter(
    ({ from, to, spelling }) => -LIMIT <= from && to < LIMIT && (inField || spelling === 'plain'),
  );
  if (!written || readings.length === 0) return null;
  const meaning = codes.meaningOf({ shown: written.shown, readings });
  // A field may hold an address or a mask: only a documented number makes one a code.
  return meaning.spelling === 'hexadecimal' && !isDocumented(meaning.standing) ? null : meaning;
}

/** Whether some document lists the number, or a range that it is in. */
export const isDocumented = (standing: Standing): boolean => standing === 'listed' || standing === 'in-range';
