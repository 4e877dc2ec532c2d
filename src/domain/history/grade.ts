import type { Grade } from '../../schemas/values.ts';
import type { RichText, SourceRecord } from '../../schemas/document.ts';
import { canonicalForm, numbersOf, withoutPunctuation, type Terminology } from './normal-form.ts';
import { wordingOf } from './wording.ts';

/** The lower of two similarities from which on two parts count as saying something else. */
const OTHER_MEANING = 0.25;
const OTHER_ADVICE = 0.55;

/** Words of every other text on an error: that two texts share them says nothing of whether they mean one error. */
const COMMON = /失败|错误|异常|出错|有误|error|failed|failure/gu;

/** Ways to reach somebody who helps. Words for one way stand in one pattern. */
const CHANNELS = [
  /工单|\bticket/iu,
  /客服|技术支持|支持人员|\bsupport team|customer service/iu,
  /QQ/u,
  /电话|热线|hotline/iu,
  /邮件|邮箱|\be-?mail/iu,
  /论坛|社区|\bforum/iu,
];

/** What tells the reader to do or to look at something. `请求` does not. */
const STEP =
  /请(?!求)|(?:检查|确认|核对|核实|查看|确保)(?![不未没失])|重试|\bplease\b|\bcheck\b|\bverify\b|\bensure\b|make sure|\bretry\b|try again/iu;

/** Where a clause ends; a step is told in one clause. */
const CLAUSE_END = /[，。；！？、,;!?\n（）()]|\.\s/u;

/**
 * Grades the change between two wordings of a code by rule, the gravest that holds.
 * Numbers are asked first: without punctuation 1.5 is 15, and -1 is 1.
 * @returns null where the wordings are the same
 */
export function gradeChange(from: SourceRecord, to: SourceRecord, terminology: Terminology): Grade | null {
  if (wordingOf(from) === wordingOf(to)) return null;
  const sameNumbers = !isOtherLimit(from, to);
  if (sameNumbers && isPunctuation(from, to)) return 'punctuation';
  if (sameNumbers && isTerminology(from, to, terminology)) return 'terminology';
  if (isOtherMeaning(from, to, terminology)) return 'meaning';
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
function isOtherMeaning(from: SourceRecord, to: SourceRecord, terminology: Terminology): boolean {
  const [before, after] = [from, to].map((record) =>
    canonicalForm((record.cause ?? record.text).text, terminology),
  );
  return kinship(before ?? '', after ?? '') < OTHER_MEANING;
}

/** How much two causes share, apart from {@link COMMON} words where both say more than these. */
function kinship(a: string, b: string): number {
  const [left = '', right = ''] = [a, b].map((text) => text.replace(COMMON, ''));
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

/** The ways to reach support that a text names, as a key. */
const channelsIn = (text: string) => CHANNELS.map((channel) => Number(channel.test(text))).join('');

/** How many things a text tells the reader to do or to check. */
const stepsIn = (text: string) => text.split(CLAUSE_END).filter((clause) => STEP.test(clause)).length;

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
  const [left, right] = [pairs(a), pairs(b)];
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

function pairs(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
