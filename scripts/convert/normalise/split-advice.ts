import { sliceRichText } from '../../../src/domain/text/rich-text.ts';
import { trimEndOf } from '../../../src/domain/text/trim-end.ts';
import type { RichText } from '../../../src/schemas/document.ts';
import { createForwardFinder } from '../parse/forward-finder.ts';

/** A description in its two parts; together they are the whole text, less the punctuation between them. */
export interface SplitText {
  cause: RichText | null;
  advice: RichText | null;
}

/** Clauses with the punctuation that closes them. Brackets and quotes keep their inner punctuation. */
export function clausesOf(text: string): { at: number; words: string }[] {
  const closing = new Map(
    Object.entries(BRACKETS).map(([open, close]) => [open, createForwardFinder(text, close)]),
  );
  const clauses: { at: number; words: string }[] = [];
  for (let at = 0, end = 0; at < text.length; at = end) {
    while (end < text.length && !isMark(end)) {
      const close = closing.get(text[end] ?? '')?.(end + 1) ?? Infinity;
      end = close === Infinity ? end + 1 : close + 1;
    }
    while (end < text.length && END.test(text[end] ?? '')) end++;
    clauses.push({ at, words: text.slice(at, end).trim() });
  }
  return clauses;

  /** Punctuation between clauses; the comma within a number is none. */
  function isMark(index: number): boolean {
    const isInNumber = text[index] === ',' && /^\d,\d$/u.test(text.slice(index - 1, index + 2));
    return END.test(text[index] ?? '') && !isInNumber;
  }
}

const BRACKETS = { '（': '）', '(': ')', '“': '”', '【': '】' };
const END = /[，。；！？,;\n]/u;

/**
 * Words that turn a statement into advice. Each is a habit of these documents' Chinese, none is made for one code.
 */
const ADVICE = [
  // A request to the reader; but neither 请求 (request) nor 申请 and 邀请 (apply, invite).
  /(?<![申邀聘])请(?!求)/u,
  // 可 + what to do; but neither 可能 (may be) nor 可以 as a mere possibility.
  /^可(?=\s*(?:提交|提供|联系|使用|用|在|通过|参见|参考))/u,
  /可以(?=尝试|捕捉)/u,
  // A place to look it up.
  /可(?:参见|参考)|^具体(?:可)?查看/u,
  // An order without 请.
  /^(?:建议|检查|确认)|时检查/u,
  /^需要?.*(?:重试|登录|监听)|^工程需要/u,
  // To try again; but not 重试次数 (number of retries).
  /之后重试|^重试(?!次数)/u,
  /不要超过/u,
];

const CONDITION = /^(?:如果|若|如(?!下))/u;
const LEADING_REQUEST = /^请(?!求)/u;

/**
 * Splits a one-column description into what it means and what to do: the advice begins with the first clause that
 * asks the reader for something, or with the condition in front of it. Where the very first clause does and is a
 * plain request (请…), the text is advice only; where it is both at once, it stays whole as the cause.
 */
export function splitAdvice(text: RichText): SplitText {
  const clauses = clausesOf(text.text);
  let first = clauses.findIndex(({ words }) => ADVICE.some((cue) => cue.test(words)));
  while (first > 0 && (startsInLink(first) || CONDITION.test(clauses[first - 1]?.words ?? ''))) first--;
  if (first === 0 && LEADING_REQUEST.test(clauses[0]?.words ?? '')) return { cause: null, advice: text };
  return first > 0 ? splitAt(text, clauses[first]?.at ?? 0) : { cause: text, advice: null };

  /** A link's label stays in one part, whatever punctuation it holds. */
  function startsInLink(clause: number): boolean {
    const at = clauses[clause]?.at ?? 0;
    return text.links?.some(({ start, end }) => start < at && at < end) ?? false;
  }
}

/**
 * Splits a text at an offset; the comma or semicolon that joined the parts falls away, a full stop stays.
 * @param offset UTF-16 offset of the advice's first character
 */
export function splitAt(text: RichText, offset: number): SplitText {
  const cause = trimEndOf(text.text.slice(0, offset), /[，；,;\s]/u);
  const linked = text.links?.findLast(({ end }) => end <= offset)?.end ?? 0;
  return {
    cause: sliceRichText(text, 0, Math.max(cause.length, linked)),
    advice: sliceRichText(text, offset, text.text.length),
  };
}
