/**
 * Numbers as people and programs write them: full-width, with any sign, zero-padded, hexadecimal, as the unsigned form
 * of a negative one, as a range.
 */
import { DASHES } from '../model/code.ts';

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

/** The Chinese dash, two characters wide, which joins the ends of a range and is never a sign. */
export const LONG_DASHES = /[\u2014\u2015]{2}/gu;

/** Sources of regular expressions: one number, and what stands between the ends of a range. */
export const NUMBER = String.raw`(?:[-+]\s?)?(?:0x[\da-f]+|\d+)`;
export const BETWEEN_ENDS = String.raw`(?:\s*(?:[~\u223C]|到|至|\.{2,}|…)\s*|-|\s+-\s+)`;

const ASCII = /^[\0-\x7F]*$/u;
const WHOLE = /^([-+]?)(\s?)(0x(?=[\da-f])|(?=\d+$))([\da-f]+)$/iu;
const ENDS = new RegExp(`^(${NUMBER})${BETWEEN_ENDS}(${NUMBER})$`, 'iu');

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
      return dash === 'ー' && /[ァ-ヺ]/u.test(text[at - 1] ?? '') ? dash : '-'.padStart(dash.length);
    });
}

/**
 * Reads a string that is one number or one range.
 * @param isSignDoubtful whether a minus sign may as well be a hyphen between a word and the number (`err-6206`)
 * @returns null where it is anything else; a range whose ends are swapped is none
 */
export function readNumber(text: string, isSignDoubtful = false): WrittenNumber | null {
  const folded = foldNumbers(text).trim();
  const [, sign = '', blank = '', prefix = '', digits = ''] = WHOLE.exec(folded) ?? [];
  if (digits === '') return readRange(folded);
  const minus = sign === '-' ? sign : '';
  const value = BigInt(prefix + digits);
  const spelling = prefix === '' ? 'plain' : 'hexadecimal';
  const forms: [bigint, Spelling][] = minus === '' ? [] : [[-value, spelling]];
  if (minus === '' || isSignDoubtful || blank !== '') {
    const signed = signedForm(value);
    if (signed !== null) forms.push([signed, prefix === '' ? 'unsigned' : spelling]);
    forms.push([value, spelling]);
  }
  return {
    shown: minus + prefix.toLowerCase() + shorten(digits.toUpperCase()),
    readings: forms
      .map(([form, written]) => ({ ...readingOf(Number(form)), spelling: written }))
      .filter(({ from }) => Number.isSafeInteger(from)),
  };
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
function signedForm(value: bigint): bigint | null {
  const signed = BigInt.asIntN(value < 2n ** 32n ? 32 : 64, value);
  return value < 2n ** 64n && LOWEST < signed && signed < 0n ? signed : null;
}

const readingOf = (number: number) => ({ code: String(number), from: number, to: number });
