/** Whether a number that no field carries is mentioned as an error: only where its line speaks of one, and close by. */
import type { Vocabulary } from './hints.ts';
import type { Key } from './key.ts';
import type { Token } from './tokens.ts';

/** A smaller number is more likely a count. */
const SMALLEST = 1000;
/** How far the error may be spoken of, in characters. */
export const NEARBY = 120;

const AFTER = /^[\s"')\]】」]{0,3}(?:error|err\b|错误|失败|异常|报错|出错|这个错|的错)/iu;

/** Whether a unit follows: then it is an amount, whatever stands before it. */
export function isAmount(folded: string, end: number, { units }: Vocabulary): boolean {
  return units.test(folded.slice(end, end + 12));
}

/** Whether a number without a field may be a code, on a line that speaks of an error. */
export function isErrorMention(
  folded: string,
  token: Token,
  key: Key,
  lineStart: number,
  vocabulary: Vocabulary,
): boolean {
  const { counted, openWords } = vocabulary;
  if (token.joined || Number(token.digits) < SMALLEST || isAmount(folded, token.end, vocabulary))
    return false;
  if (folded[token.start - 1] !== '[' && AFTER.test(folded.slice(token.end, token.end + 12)))
    return !counted.test(key.name) && !followsNumber(folded, token.start);
  const previous = folded.slice(Math.max(lineStart, token.start - 4), token.start).trimEnd();
  if (previous === '') return lineStart >= token.start - 4 && opensLine(folded, token.end);
  const last = previous.at(-1) ?? '';
  if (/[A-Za-z]/.test(last)) return openWords.has(key.name.toLowerCase());
  if (/\p{Script=Han}/u.test(last)) return !counted.test(key.name);
  return (
    /[,;!。、→>(（「【]/u.test(last) &&
    (key.by !== 'sign' || (key.called && !counted.test(key.name))) &&
    !followsNumber(folded, token.start)
  );
}

/** Numbers in a row are data. */
function followsNumber(folded: string, start: number): boolean {
  return /\d[\s,;|]*$/.test(folded.slice(Math.max(0, start - 6), start));
}

/** `6206 login failed`; but not the columns of a table or a log's process ids. */
function opensLine(folded: string, end: number): boolean {
  return /^(?:[\s:,]{1,3}[^\s\d|:[]|\p{Script=Han})/u.test(folded.slice(end, end + 6));
}
