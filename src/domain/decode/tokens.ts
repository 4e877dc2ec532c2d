/** Numbers in a folded text that could be codes at all, by what touches them. */
import type { Span } from './finding.ts';

export interface Token extends Span {
  /** Digits without sign; short enough for a code or its unsigned form. */
  digits: string;
  /** `maybe`: the dash before it is a sign or joins it to the word before. */
  sign: 'none' | 'minus' | 'maybe';
  /** Whether a letter, or a sign joined to one, stands right before it. */
  joined: boolean;
}

/** Digits of the longest form: an unsigned 64-bit number. */
const LONGEST = 20;

const LETTER = /[A-Za-z]/;
const HAN = /\p{Script=Han}/u;

/** Tokens in order. A number inside a word, a decimal, a date, a version, an address or an identifier is none. */
export function* numberTokens(folded: string): Generator<Token> {
  for (const { 0: digits, index: at } of folded.matchAll(/\d+/g)) {
    if (digits.length > LONGEST || (digits.length > 1 && digits.startsWith('0'))) continue;
    if (!endsWell(folded, at + digits.length)) continue;
    const before = folded[at - 1] ?? '';
    if (before === '-') {
      const further = folded[at - 2] ?? '';
      if (/[\d_)\-.]/.test(further)) continue;
      const joined = LETTER.test(further);
      const sign = joined || HAN.test(further) ? 'maybe' : 'minus';
      yield { start: at - 1, end: at + digits.length, digits, sign, joined };
    } else if (!/[\w.$@/\\%]/.test(before) || LETTER.test(before) || isSecond(folded, at, digits)) {
      yield { start: at, end: at + digits.length, digits, sign: 'none', joined: LETTER.test(before) };
    }
  }
}

/** Whether it is the second of `6013/6014`. */
function isSecond(folded: string, at: number, digits: string): boolean {
  return digits.length >= 4 && /(?:^|[^\d/])\d{4,6}\/$/.test(folded.slice(Math.max(0, at - 8), at));
}

/** What follows must not carry the number on: a word, decimals, a further part of a date, an address. */
function endsWell(folded: string, end: number): boolean {
  const next = folded[end] ?? '';
  if (/[\w%@\\$#]/.test(next)) return false;
  if (next === '.' || next === ',')
    return !/\d/.test(folded[end + 1] ?? '') || (next === ',' && !isThousands(folded, end));
  if (next === '-') return !/\w/.test(folded[end + 1] ?? '');
  if (next !== '/' || !/\d/.test(folded[end + 1] ?? '')) return true;
  // `6013/6014` are two codes, `11/05` is a date.
  return (
    /^\/\d{4,6}(?!\d)/.test(folded.slice(end, end + 8)) &&
    /\d{4}$/.test(folded.slice(Math.max(0, end - 4), end))
  );
}

/** `10,002` is one number in groups of three, `6206,70001` are two. */
function isThousands(folded: string, comma: number): boolean {
  return (
    /^,\d{3}(?!\d)/.test(folded.slice(comma, comma + 5)) &&
    /(?:^|\D)\d{1,3}$/.test(folded.slice(Math.max(0, comma - 4), comma))
  );
}
