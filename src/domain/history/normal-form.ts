/** Forms of a text in which certain differences vanish, so that what is left tells how grave a change is. */
import { oncePer } from '../model/once-per.ts';

/** Groups of words that the documents use for one thing; the first stands for all in the normal form. */
export type Terminology = readonly (readonly string[])[];

const BLANKS_AND_PUNCTUATION = /[\s\p{P}\p{S}]+/gu;
const CHINESE_DIGITS = '零一二三四五六七八九';
// Without 个 and 次, whose 一 is mostly no number: 同一个, 再一次.
const UNIT = '(?=\\s*(?:分钟|小时|秒|天|人|字节|MB|KB|k))';
const CHINESE_NUMBER = new RegExp(
  `(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])${UNIT}`,
  'gu',
);
// A minus sign counts, a hyphen within an interval doesn't; `3 SDK` is not 3 s, and the digit of a name (`A2`) is none.
const NUMBER =
  /(?<![a-z_]\d{0,9})(?:(?<![\w.])[-−])?(?:\d{1,3}(?:,\d{3}){1,6}(?!\d)|\d+(?:\.\d+)?)(?:\s*(?:%|分钟|小时|秒|天|人|次|个|字节|(?:[KMG]?B|[KM]|s)(?![a-z])))?/giu;

/** Without punctuation; blanks stay, but for those that stood beside it. `失败,请` and `失败，请` are equal here. */
export function withoutPunctuation(text: string): string {
  return text.replace(/\s*[\p{P}\p{S}]\s*/gu, '').trim();
}

/**
 * Without widths, blanks, punctuation and case, spelled-out numbers as digits, and every term by its group's first
 * word.
 * @param text vendor text
 */
export function canonicalForm(text: string, terminology: Terminology): string {
  return replaceTerms(numerals(folded(text)), terminology);
}

function folded(text: string): string {
  // Once more at the end: what stood apart may have become one character.
  return text.normalize('NFKC').replace(BLANKS_AND_PUNCTUATION, '').toLowerCase().normalize('NFKC');
}

/** The numbers of a text with signs and units, sorted: `-1`, `8k`, `2分钟`. Spelled-out numbers count as digits. */
export function numbersOf(text: string): string[] {
  const found = numerals(text.normalize('NFKC')).match(NUMBER) ?? [];
  return found.map((number) => number.replace(/[\s,]/gu, '').replace('−', '-').toLowerCase()).sort();
}

function numerals(text: string): string {
  return text.replace(CHINESE_NUMBER, (word) => {
    const [tens, ones] = word.includes('十') ? word.split('十') : ['0', word];
    const digit = (sign: string | undefined, empty: number) =>
      sign ? Math.max(CHINESE_DIGITS.indexOf(sign), 0) : empty;
    return String((word.includes('十') ? digit(tens, 1) : 0) * 10 + digit(ones === '两' ? '二' : ones, 0));
  });
}

/** Longest term first, in one pass, so that no replacement is replaced again. */
function replaceTerms(text: string, terminology: Terminology): string {
  if (terminology.length === 0) return text;
  const { pattern, canonical } = termsOf(terminology);
  return text.replace(pattern, (term) => canonical.get(term) ?? term);
}

/** A pattern that finds any term, and for each folded term the folded first word of its group. */
const termsOf = oncePer((terminology: Terminology) => {
  const canonical = new Map(
    terminology.flatMap((group) => group.map((term) => [folded(term), folded(group[0] ?? '')] as const)),
  );
  // Folded terms hold no punctuation, hence nothing to escape; one of nothing else is empty.
  const pattern = new RegExp(
    [...canonical.keys()]
      .filter(Boolean)
      .sort((a, b) => b.length - a.length)
      .join('|'),
    'gu',
  );
  return { pattern, canonical };
});
