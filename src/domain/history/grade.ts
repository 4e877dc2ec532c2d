import type { Grade } from '../../schemas/values.ts';
import type { RichText, SourceRecord } from '../../schemas/document.ts';
import { characterPairs } from '../text/character-pairs.ts';
import { canonicalForm, numbersOf, withoutPunctuation, type Terminology } from './normal-form.ts';
import { channelsIn, stepsIn, withoutCommonWords } from './error-words.ts';
import { wordingOf } from './wording.ts';

/** The lower of two similarities from which on two parts count as saying something else. */
const OTHER_MEANING = 0.25;
/** Of a number that was gone in between only the words tell that it is the same error; 用户不存在 and 群组不存在 share half. */
const OTHER_MEANING_AFTER_GAP = 0.55;
const OTHER_ADVICE = 0.55;

/**
 * Grades the change between two wordings of a code by rule, the gravest that holds.
 * Numbers are asked first: without punctuation 1.5 is 15, and -1 is 1.
 * @param gone whether the documents lacked the code for a time between the two
 * @returns null where the wordings are the same
 */
export function gradeChange(
  from: SourceRecord,
  to: SourceRecord,
  terminology: Terminology,
  gone = false,
): Grade | null {
  if (wordingOf(from) === wordingOf(to)) return null;
  const sameNumbers = !isOtherLimit(from, to);
  if (sameNumbers && isPunctuation(from, to)) return 'punctuation';
  if (sameNumbers && isTerminology(from, to, terminology)) return 'terminology';
  if (isOtherMeaning(from, to, terminology, gone ? OTHER_MEANING_AFTER_GAP : OTHER_MEANING)) return 'meaning';
  if (isOtherAdvice(from, to, terminology)) return 'advice';
  return sameNumbers ? 'wording' : 'limit';
}

/** Only punctuation differs: `失败,请检查` → `失败，请检查`; `不存在` → `不存在。` */
function isPunctuation(from: SourceRecord, to: SourceRecord): boolean {
  return withoutPunctuation(wordingOf(from)) === withoutPunctuation(wordingOf(to));
}

/** Only blanks, widths, case and names for the same thing differ: `服务器异常` → `服务端异常`. */
function isTerminology(from: SourceRecord, to: SourceRecord, terminology: Terminology): boolean {
  return canonicalForm(wordingOf(from), terminology) === canonicalForm(wordingOf(to), terminology);
}

/** What the code stands for reads as something else: `注册超时` → `无效消息 elem`. */
function isOtherMeaning(
  from: SourceRecord,
  to: SourceRecord,
  terminology: Terminology,
  least: number,
): boolean {
  const [before, after] = [from, to].map((record) =>
    canonicalForm((record.cause ?? record.text).text, terminology),
  );
  return kinship(before ?? '', after ?? '') < least;
}

/** How much two causes share, apart from words of every other error where both say more than these. */
function kinship(a: string, b: string): number {
  const [left = '', right = ''] = [a, b].map(withoutCommonWords);
  return left.length > 1 && right.length > 1 ? similarity(left, right) : similarity(a, b);
}

/**
 * Advice is new, gone, or tells to do something else: `请降低频率` → `请升级套餐`; it names another way to reach support, or
 * more or fewer things to check or do.
 */
function isOtherAdvice(from: SourceRecord, to: SourceRecord, terminology: Terminology): boolean {
  if ((from.advice === null) !== (to.advice === null)) return true;
  const [before, after] = [wordingOf(from), wordingOf(to)];
  if (channelsIn(before) !== channelsIn(after) || stepsIn(before) !== stepsIn(after)) return true;
  return similarity(canonical(from.advice), canonical(to.advice)) < OTHER_ADVICE;

  function canonical(part: RichText | null): string {
    return canonicalForm(part?.text ?? '', terminology);
  }
}

/** A number or its unit differs, or is newly stated: `8k` → `12k`; `一分钟` and `1 分钟` are the same. */
function isOtherLimit(from: SourceRecord, to: SourceRecord): boolean {
  return numbersOf(wordingOf(from)).join(' ') !== numbersOf(wordingOf(to)).join(' ');
}

/**
 * How much two texts share: overlap of their character pairs, as a part of the shorter one, so that a text that
 * only grew stays similar.
 * @returns 0 (nothing) to 1 (one contains the other)
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [characterPairs(a), characterPairs(b)];
  const shorter = Math.min(left.length, right.length);
  if (shorter === 0) return 0;
  const rest = new Map<string, number>();
  for (const pair of right) rest.set(pair, (rest.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of left) {
    const count = rest.get(pair) ?? 0;
    if (count === 0) continue;
    shared++;
    rest.set(pair, count - 1);
  }
  return shared / shorter;
}
