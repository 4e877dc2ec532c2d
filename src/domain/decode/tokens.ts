/** Numbers in a folded text that could be codes at all, by what touches them. */
import type { Span } from './finding.ts';

export interface Token extends Span {
  /** Digits without sign, short enough for a code or its unsigned form; of a range those of its beginning. */
  digits: string;
  /** `maybe`: the dash before it is a sign or joins it to the word before. */
  sign: 'none' | 'minus' | 'maybe';
  /** Whether a letter, or a sign joined to one, stands right before it. */
  joined: boolean;
}

/** Characters of the longest form: an unsigned 64-bit number. */
const LONGEST = 20;
/** The rest of a range. */
const OTHER_END = /\s?[~\u301C\u223C]\s?-?\d{1,20}/y;

const LETTER = /[A-Za-z]/;
const HAN = /\p{Script=Han}/u;

/** Tokens in order. A number inside a word, a decimal, a date, a version, an address or an identifier is none. */
export function* numberTokens(folded: string): Generator<Token> {
  let end = 0;
  for (const { 0: digits, index: at } of folded.matchAll(/0x[\da-f]+|\d+/gi)) {
    if (at < end || digits.length > LONGEST) continue;
    OTHER_END.lastIndex = at + digits.length;
    const rest = OTHER_END.exec(folded)?.[0] ?? '';
    end = at + digits.length + rest.length;
    if (!endsWell(folded, end)) continue;
    const before = folded[at - 1] ?? '';
    if (before === '-') {
      const further = folded[at - 2] ?? '';
      if (/[\d_)\-.]/.test(further)) continue;
      const joined = LETTER.test(further);
      const sign = joined || HAN.test(further) ? 'maybe' : 'minus';
      yield { start: at - 1, end, digits, sign, joined };
    } else if (!/[\w.$@/\\%]/.test(before) || LETTER.test(before) || isSecond(folded, at, digits)) {
      yield { start: at, end, digits, sign: 'none', joined: LETTER.test(before) };
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
