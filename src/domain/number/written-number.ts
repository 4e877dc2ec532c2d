/**
 * Numbers as people and programs write them: full-width, with any sign, zero-padded, hexadecimal, as the unsigned form
 * of a negative one, as a range, several in a row. A comma separates two numbers and never groups the digits of one:
 * `241,243` are two codes, and no document prints `6,206`.
 */

/** How a number was written: `unsigned` is the positive form in which a program printed a negative number. */
export type Spelling = 'plain' | 'unsigned' | 'hexadecimal';

/** A number that a string of digits may stand for, or a range. */
export interface Reading {
  /** Canonical form, as in an address: `6206`, `-10113`, `120001-130000`. */
  code: string;
  /** The same for a number; the ends of a range. */
  from: number;
  to: number;
  spelling: Spelling;
}

export interface WrittenNumber {
  /** As it is shown back: half-width, with a plain minus sign. */
  shown: string;
  /** What it may stand for, likeliest first; none where it has more digits than any code. */
  readings: readonly Reading[];
}

/** A number of a longer text, and where it stands there. */
export interface FoundNumber extends WrittenNumber {
  start: number;
  end: number;
}

/** Hyphens, dashes and minus signs; the long vowel mark of Japanese keyboards is one for who has nothing else. */
export const DASHES = /[\p{Pd}\u2212\u30FC\u02D7\u2796]/gu;

/** The Chinese dash, two characters wide, which joins the ends of a range and is never a sign. */
export const LONG_DASHES = /[\u2014\u2015]{2}/gu;

const NUMBER = String.raw`[-+]?\s?(?:0x[\da-f]+|\d+)`;
const BETWEEN_ENDS = String.raw`(?:\s*(?:[~\u223C]|到|至|\.{2,}|…)\s*|-|\s+-\s+)`;

/** A range in a text of half-width characters: no part of a decimal, a version or a word. */
export const RANGES = new RegExp(String.raw`(?<![\w.])${NUMBER}${BETWEEN_ENDS}${NUMBER}(?!\w|\.\d)`, 'giu');
/** Numbers joined by strokes, each of three digits or more: `11/05` is a date. */
export const JOINED = /(?<![\w./])-?\d{3,}(?:\/-?\d{3,})+(?![\w/]|\.\d)/gu;

const KATAKANA = /\p{Script=Katakana}/u;
const ASCII = /^[\0-\x7F]*$/u;
const WHOLE = /^([-+]?)(\s?)(?:0x([\da-f]+)|(\d+))$/iu;
const ENDS = new RegExp(`^(${NUMBER})${BETWEEN_ENDS}(${NUMBER})$`, 'iu');
const ITEM = new RegExp(String.raw`(${NUMBER})(?:${BETWEEN_ENDS}(${NUMBER}))?(?!\w|\.\d)`, 'iuy');
const SEPARATOR = /\s*(?:[,;、|]|和|及|与|或)\s*|\s+|\//uy;

/** Longest list that is read as one. */
const LONGEST_LIST = 400;
/** With fewer digits no number is the unsigned form of another. */
const UNSIGNED_DIGITS = 10;
/** Digits of the largest unsigned number of 64 bits; no code has more. */
const MOST_DIGITS = 20;
/** A negative number below this is no code, so that a large number is not taken for one. */
const LOWEST = -10_000_000n;

/** Half-width digits and signs, `~` for every wave, `-` for every dash. Every offset stays what it was. */
export function foldNumbers(text: string): string {
  if (ASCII.test(text)) return text;
  return text
    .replace(/[！-～]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0]/gu, ' ')
    .replace(LONG_DASHES, ' ~')
    .replace(/[\u301C\u223C]/gu, '~')
    .replace(DASHES, (dash, at: number) => {
      // In a Japanese word the long vowel mark is no dash.
      return dash === 'ー' && KATAKANA.test(text[at - 1] ?? '') ? dash : '-'.padStart(dash.length);
    });
}

/**
 * Reads a string that is one number or one range.
 * @param isSignDoubtful whether a minus sign may as well be a hyphen between a word and the number (`err-6206`)
 * @returns null where it is anything else; a range whose ends are swapped is none
 */
export function readNumber(text: string, isSignDoubtful = false): WrittenNumber | null {
  const folded = foldNumbers(text).trim();
  const [, sign = '', blank = '', hexadecimal, decimal] = WHOLE.exec(folded) ?? [];
  const digits = hexadecimal ?? decimal;
  if (digits === undefined) return readRange(folded);
  const isNegative = sign === '-';
  const shown = `${isNegative ? '-' : ''}${hexadecimal === undefined ? '' : '0x'}${shorten(digits.toUpperCase())}`;
  return {
    shown,
    readings: readingsOf(digits, hexadecimal !== undefined, isNegative, isSignDoubtful || blank !== ''),
  };
}

function readingsOf(
  digits: string,
  isHexadecimal: boolean,
  isNegative: boolean,
  isSignDoubtful: boolean,
): Reading[] {
  const significant = digits.replace(/^0+(?=.)/u, '');
  if (significant.length > MOST_DIGITS) return [];
  const isShort = !isHexadecimal && significant.length < UNSIGNED_DIGITS;
  const large = isShort ? null : BigInt(isHexadecimal ? `0x${significant}` : significant);
  const number = Number(large ?? significant);
  const spelling = isHexadecimal ? 'hexadecimal' : 'plain';
  const readings: Reading[] = [];
  const add = (value: number, written: Spelling) => {
    if (Number.isSafeInteger(value)) readings.push({ ...readingOf(value), spelling: written });
  };
  if (isNegative) add(number === 0 ? 0 : -number, spelling);
  if (!isNegative || isSignDoubtful) {
    const signed = large === null ? null : signedForm(large);
    if (signed !== null) add(signed, isHexadecimal ? 'hexadecimal' : 'unsigned');
    add(number, spelling);
  }
  return readings;
}

/** A number and a range that are known as such. */
export const writtenNumber = (number: number): WrittenNumber => ({
  shown: String(number),
  readings: [{ ...readingOf(number), spelling: 'plain' }],
});

export const writtenRange = (from: number, to: number): WrittenNumber => ({
  shown: `${from}–${to}`,
  readings: [{ code: `${from}-${to}`, from, to, spelling: 'plain' }],
});

/**
 * Reads a string that is nothing but numbers and ranges: who types this means codes, not words.
 * @returns in the order of the text; null where anything else stands in it, or nothing
 */
export function readNumbers(text: string): FoundNumber[] | null {
  if (text.length > LONGEST_LIST) return null;
  const folded = foldNumbers(text).replace(/[\s,;、。]+$/u, '');
  const found: FoundNumber[] = [];
  let at = /^\s*/u.exec(folded)?.[0].length ?? 0;
  let isStroke = false;
  while (at < folded.length) {
    ITEM.lastIndex = at;
    const match = ITEM.exec(folded);
    if (!match) return null;
    const end = ITEM.lastIndex;
    const items = itemsOf(match, at, end);
    SEPARATOR.lastIndex = end;
    const separator = SEPARATOR.exec(folded)?.[0] ?? '';
    if (end < folded.length && separator === '') return null;
    const joins = isStroke || separator === '/';
    if (joins && !/\d{3}/u.test(match[0])) return null;
    isStroke = separator === '/';
    found.push(...items);
    at = end + separator.length;
  }
  return found.length === 0 ? null : found;
}

/** A range, or the two numbers that are none together. */
function itemsOf(match: RegExpExecArray, start: number, end: number): FoundNumber[] {
  const [text, first = '', second] = match;
  const whole = readNumber(text);
  if (whole || second === undefined) return whole ? [{ ...whole, start, end }] : [];
  return [
    { text: first, start, end: start + first.length },
    { text: second, start: end - second.length, end },
  ].flatMap(({ text: own, ...span }) => {
    const number = readNumber(own);
    return number ? [{ ...number, ...span }] : [];
  });
}

function readRange(folded: string): WrittenNumber | null {
  const [from, to] = (ENDS.exec(folded)?.slice(1) ?? []).map((end) => readNumber(end)?.readings[0]?.from);
  if (from === undefined || to === undefined || from >= to) return null;
  return writtenRange(from, to);
}

/** More digits than any code has: cut, so that what is shown back stays readable. */
const shorten = (digits: string) => (digits.length > 24 ? `${digits.slice(0, 24)}…` : digits);

/**
 * The negative number that an unsigned one of 32 or 64 bits stands for, as logs of C and Java programs print it; null
 * for any other.
 */
function signedForm(value: bigint): number | null {
  if (value >= 2n ** 64n) return null;
  const signed = BigInt.asIntN(value < 2n ** 32n ? 32 : 64, value);
  return signed < 0n && signed > LOWEST ? Number(signed) : null;
}

const readingOf = (number: number) => ({ code: String(number), from: number, to: number });
