/** Code numbers: how they are read, named and ordered. A number is an integer, possibly negative, never text. */
import type { CODE_KINDS } from '../../schemas/values.ts';

export type CodeKind = (typeof CODE_KINDS)[number];

/** What a code column states. A `class` is an exact number whose row describes a whole interval. */
export interface Code {
  kind: CodeKind;
  /** Canonical form, and the last part of the code's address: `6206`, `-10113`, `120001-130000`, `other`. */
  code: string;
  /** Inclusive bounds of a range or class; an open bound is absent. */
  from?: number;
  to?: number;
  /** How the bounds of a class were read from its row; the site's own words. */
  boundsReason?: string;
}

/** Canonical form of the row for all remaining errors, and what documents print in its place. */
export const CATCH_ALL = 'other';
export const CATCH_ALL_PRINTED = '其他错误';

/** Every hyphen, dash and minus sign; the long vowel mark of Japanese keyboards is one for who has nothing else. */
export const DASHES = /[\p{Pd}\u2212\u30FC\u02D7\u2796]/gu;

const NUMBER = /^-?(?:0|[1-9]\d*)$/;
const RANGE = /^(-?\d+)\s*(?:[~\u223C\uFF5E]|到|至|-)\s*(-?\d+)$/u;

/**
 * Reads a whole string as one code number.
 * @param text full- or half-width digits, any minus sign, surrounding blanks allowed
 * @returns the integer, or null where the text is anything else (also beyond the safe integers)
 */
export function parseNumber(text: string): number | null {
  const plain = toAscii(text);
  if (!NUMBER.test(plain)) return null;
  const value = Number(plain);
  return Number.isSafeInteger(value) ? value + 0 : null;
}

/** Full-width digits and every minus sign as ASCII; nothing else, so that a footnote mark (¹) is never a digit. */
function toAscii(text: string): string {
  return text
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(DASHES, '-')
    .trim();
}

/**
 * Reads the content of a code column.
 * @param text e.g. `6206`, `-302`, `120001~130000`, `120001 - 130000`
 * @param catchAll the wordings that the document uses for "all other errors"
 * @returns the code, or null where the text is no code; a range whose ends are swapped is no code
 */
export function parseCode(text: string, catchAll: readonly string[] = []): Code | null {
  if (catchAll.includes(text.trim())) return { kind: 'catch-all', code: CATCH_ALL };
  const value = parseNumber(text);
  if (value !== null) return { kind: 'exact', code: String(value) };
  const [, first, last] = RANGE.exec(toAscii(text)) ?? [];
  const from = parseNumber(first ?? '');
  const to = parseNumber(last ?? '');
  if (from === null || to === null || from >= to) return null;
  return { kind: 'range', code: `${from}-${to}`, from, to };
}

/**
 * Reads the canonical form back, as it stands in an address.
 * @returns the code (kind `exact` for a number: that it is a class stands in the data only), or null
 */
export function parseCanonicalCode(slug: string): Code | null {
  const code = slug === CATCH_ALL ? parseCode('*', ['*']) : parseCode(slug);
  return code?.code === slug ? code : null;
}

/** Sort order: by number (a range by its lower bound), a wider one first, the catch-all last. */
export function compareCodes(a: Code, b: Code): number {
  return ascending(sortKey(a), sortKey(b)) || ascending(upperBound(b), upperBound(a));
}

/** Infinity - Infinity is NaN, hence no plain subtraction. */
const ascending = (a: number, b: number) => (a === b ? 0 : a - b);

function sortKey(code: Code): number {
  if (code.kind === 'catch-all') return Infinity;
  return code.kind === 'range' ? (code.from ?? -Infinity) : Number(code.code);
}

function upperBound(code: Code): number {
  return code.kind === 'exact' ? Number(code.code) : (code.to ?? Infinity);
}

/** How a code is shown to people: ranges with an en dash, the catch-all as the documents print it. */
export function codeLabel(code: Code): string {
  if (code.kind === 'catch-all') return CATCH_ALL_PRINTED;
  if (code.kind === 'range') return `${code.from ?? ''}–${code.to ?? ''}`;
  return code.code;
}
