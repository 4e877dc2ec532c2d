/**
 * Several numbers in a row, with nothing else. A comma separates two numbers and never groups the digits of one:
 * `241,243` are two codes, and no document prints `6,206`.
 */
import { BETWEEN_ENDS, foldNumbers, NUMBER, readNumber, type WrittenNumber } from './written-number.ts';

/** A number of a longer text, and where it stands there. */
export interface FoundNumber extends WrittenNumber {
  start: number;
  end: number;
}

const ITEM = new RegExp(String.raw`(${NUMBER})(?:${BETWEEN_ENDS}(${NUMBER}))?(?!\w|\.\d)`, 'giu');
/** Stands for an item: a character that no folded text has. */
const MARK = '０';
const LIST = /^\s*０(?:(?:\s*(?:[,;、|/]|和|及|与|或)\s*|\s+)０)*[\s,;、。]*$/u;
/** Beside a stroke are three digits or more: `11/05` is a date. */
const DATE = /(?<![\da-f]{3})\/|\/(?!-?[\da-f]{3})/iu;

/** Longest list that is read as one. */
const LONGEST = 400;

/**
 * Reads a string that is nothing but numbers and ranges: who types this means codes, not words.
 * @returns in the order of the text; null where anything else stands in it, or nothing
 */
export function readNumbers(text: string): FoundNumber[] | null {
  if (text.length > LONGEST) return null;
  const folded = foldNumbers(text);
  if (DATE.test(folded) || !LIST.test(folded.replace(ITEM, MARK))) return null;
  return [...folded.matchAll(ITEM)].flatMap(({ 0: item, 1: first = '', 2: second, index: start }) => {
    const end = start + item.length;
    // Swapped ends are two numbers.
    const parts =
      second === undefined || readNumber(item)
        ? [{ text: item, start, end }]
        : [
            { text: first, start, end: start + first.length },
            { text: second, start: end - second.length, end },
          ];
    return parts.flatMap(({ text: own, ...span }) => {
      const number = readNumber(own);
      return number ? [{ ...number, ...span }] : [];
    });
  });
}
