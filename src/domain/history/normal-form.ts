/** Forms of a text in which certain differences vanish, so that what is left tells how grave a change is. */

/** Groups of words that the documents use for one thing; the first stands for all in the normal form. */
export type Terminology = readonly (readonly string[])[];

const PUNCTUATION = /[\p{P}\p{S}]/gu;
const SPACE = /\s+/gu;
const CHINESE_DIGITS = '零一二三四五六七八九';
// Without 个 and 次, whose 一 is mostly no number: 同一个, 再一次.
const UNIT = '(?=\\s*(?:分钟|小时|秒|天|人|字节|MB|KB|k))';
const CHINESE_NUMBER = new RegExp(`(?:十[一二三四五六七八九]?|[一二三四五六七八九]十?)${UNIT}`, 'gu');
const NUMBER = /\d+(?:\.\d+)?(?:\s*(?:分钟|小时|秒|天|人|次|个|字节|[KMG]?B|[kKmM]|s))?/giu;

/** Without punctuation; blanks stay, but for those that stood beside it. `失败,请` and `失败，请` are equal here. */
export function withoutPunctuation(text: string): string {
  return text.replace(/\s*[\p{P}\p{S}]\s*/gu, '').trim();
}

/**
 * Without widths, blanks, punctuation and case, and every term by its group's first word.
 * @param text vendor text
 */
export function canonicalForm(text: string, terminology: Terminology): string {
  const plain = numerals(text.normalize('NFKC')).replace(SPACE, '').toLowerCase();
  return replaceTerms(plain, terminology).replace(PUNCTUATION, '');
}

/** The numbers of a text with their units, sorted: `8k`, `2分钟`. Spelled-out numbers count as digits. */
export function numbersOf(text: string): string[] {
  const found = numerals(text.normalize('NFKC')).match(NUMBER) ?? [];
  return found.map((number) => number.replace(SPACE, '').toLowerCase()).sort();
}

function numerals(text: string): string {
  return text.replace(CHINESE_NUMBER, (word) => {
    const [tens, ones] = word.includes('十') ? word.split('十') : ['0', word];
    const digit = (sign: string | undefined, empty: number) =>
      sign ? Math.max(CHINESE_DIGITS.indexOf(sign), 0) : empty;
    return String((word.includes('十') ? digit(tens, 1) : 0) * 10 + digit(ones, 0));
  });
}

/** Longest term first, in one pass, so that no replacement is replaced again. */
function replaceTerms(text: string, terminology: Terminology): string {
  const canonical = new Map<string, string>();
  for (const [first = '', ...others] of terminology) {
    const fold = (term: string) => term.normalize('NFKC').replace(SPACE, '').toLowerCase();
    for (const term of [first, ...others]) canonical.set(fold(term), fold(first));
  }
  const terms = [...canonical.keys()].sort((a, b) => b.length - a.length);
  if (terms.length === 0) return text;
  const pattern = new RegExp(
    terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|'),
    'gu',
  );
  return text.replace(pattern, (term) => canonical.get(term) ?? term);
}
