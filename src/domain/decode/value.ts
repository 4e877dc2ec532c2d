/** The code that a token stands for. */
import type { Codes } from './codes.ts';
import type { Token } from './tokens.ts';

const WORD = 2n ** 32n;
const LONG_WORD = 2n ** 64n;

/**
 * @param inField whether a field for codes carries the token: only there is a large number the unsigned form of a
 *   negative code
 * @returns null for what can't be a code
 */
export function codeOf(token: Token, codes: Codes, inField: boolean): number | null {
  if (token.sign === 'none' && token.digits.length < 10) return Number(token.digits);
  const plain = BigInt(token.digits);
  if (token.sign === 'minus') return small(-plain);
  if (token.sign === 'maybe') {
    const isMeant = codes.isListed(Number(-plain)) || !codes.isListed(Number(plain));
    return small(isMeant ? -plain : plain);
  }
  if (!inField || plain < WORD / 2n) return small(plain);
  const signed = plain < WORD ? plain - WORD : plain - LONG_WORD;
  const negative = small(signed);
  if (negative !== null && (codes.isListed(negative) || codes.answer(negative).containing.length > 0))
    return negative;
  return null;
}

/** Codes are 32-bit integers in every system; whatever is larger is an identifier or a time. */
function small(value: bigint): number | null {
  return value >= -WORD / 2n && value < WORD / 2n ? Number(value) : null;
}
