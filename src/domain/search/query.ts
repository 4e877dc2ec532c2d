/** Reads what somebody typed: numbers, whose they are said to be, and the words that are left. */
import { parseCode } from '../model/code.ts';
import { findNames } from './names.ts';
import { normalise } from './normalise.ts';

/** Nobody types more; who pastes more wants the decoder, and an answer at once all the same. */
const LONGEST = 400;

/** As many numbers as are answered. */
const MOST = 5;

export interface ParsedNumber {
  /** As it is shown back: half-width digits, plain minus sign. */
  text: string;
  /** Whether the sign may as well be a hyphen between a word and the number (`err-6206`, `微信 - 40001`). */
  doubtfulSign: boolean;
}

export interface ParsedQuery {
  /** The whole of it, normalised. */
  text: string;
  numbers: ParsedNumber[];
  /** A range as the documents write one, in canonical form: `120001-130000`. */
  range: string | null;
  /** Ids of the systems and modules that are named. */
  names: string[];
  /** Whether a word says that the number is a code (`ret`, 错误码). */
  hinted: boolean;
  /** What is left: neither number nor name nor hint nor small talk. */
  words: string;
}

/** Words that announce a code: the names of fields and parameters in logs, and how people speak of one. */
const HINTS =
  /(?<![a-z])(?:(?:err|error|ret|return|result|status|sub|biz)?[ _-]?(?:codes?|no|num)|err|errors?|ret|retval|result|status|onerror|onfail(?:ed)?|fail(?:ed)?|errmsg|error ?info|msg|desc|exception)(?![a-z])|错误代码|错误编码|错误码|错误号|返回码|返回值|状态码|结果码|代码|编号|返回|报错|错误|报|异常|失败码|码/gu;

/** Small talk around a number. */
const TALK =
  /是什么意思|什么意思|啥意思|是什么|是啥|怎么办|怎么解决|如何解决|怎么处理|怎么回事|为什么|意思|含义|原因|请问|求助|解决|出现|收到|遇到|提示|这个|一个|的|了|吗|呢|啊|(?<![a-z])(?:what|is|are|does|mean|means|meaning|the|a|of|in|on|for|with)(?![a-z])/gu;

/** A number by itself: not part of a decimal, a version, a time, an address, a word, nor a count of something. */
const NUMBER =
  /(?<![\d.]|\d[:/])(?<sign>[-+]\s?)?(?<digits>\d+)(?!\d|\.\d|[:/]\d|\s?(?:天|小时|分钟|分|秒|毫秒|个|次|人|字节|位|条|年|月|日|号|元|[kmg]b?(?![a-z])|ms(?![a-z])|bytes?|qps))/gu;

const RANGE = /-?\d+\s*(?:[~\u301C\u223C]|到|至|-)\s*-?\d+/gu;

/**
 * Reads a query.
 * @param names see {@link ParsedQuery.names}; the map of `buildNames`
 * @returns never fails; of a very long query only the beginning is read
 */
export function parseQuery(query: string, names: ReadonlyMap<string, string[]>): ParsedQuery {
  const text = normalise(query.slice(0, LONGEST));
  let rest = text;
  const found = findNames(text, names);
  for (const { start, end } of found) rest = blank(rest, start, end);
  const range = findRange(rest);
  if (range) rest = blank(rest, range.start, range.end);
  const numbers: ParsedNumber[] = [];
  for (const match of rest.matchAll(NUMBER)) {
    const number = readNumber(text, rest, match);
    if (!number || numbers.length === MOST) continue;
    numbers.push(number);
    rest = blank(rest, match.index, match.index + match[0].length);
  }
  const plain = rest.replace(HINTS, (hint) => ' '.repeat(hint.length));
  return {
    text,
    numbers: numbers.filter(
      ({ text: own }, index) => numbers.findIndex((other) => other.text === own) === index,
    ),
    range: range?.code ?? null,
    names: [...new Set(found.flatMap(({ ids }) => ids))],
    hinted: plain !== rest,
    words: plain
      .replace(TALK, ' ')
      .replace(/[^\p{L}\p{N}_]+/gu, ' ')
      .trim(),
  };
}

const blank = (text: string, start: number, end: number) =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);

function findRange(text: string): { code: string; start: number; end: number } | null {
  for (const match of text.matchAll(RANGE)) {
    const code = parseCode(match[0]);
    if (code?.kind === 'range') {
      return { code: code.code, start: match.index, end: match.index + match[0].length };
    }
  }
  return null;
}

/**
 * @param rest with blanks for the names, so that `wx40029` is a number and `md5` is none
 * @returns null where the digits are part of a word
 */
function readNumber(text: string, rest: string, match: RegExpExecArray): ParsedNumber | null {
  const { sign = '', digits = '' } = match.groups ?? {};
  const start = match.index + sign.length;
  const before = /[a-z_]+$/u.exec(rest.slice(0, sign === '' ? start : match.index))?.[0] ?? '';
  const after = /^[a-z_]+/u.exec(rest.slice(start + digits.length))?.[0] ?? '';
  if ([before, after].some((word) => word !== '' && word.replace(HINTS, '') !== '')) return null;
  const minus = sign.startsWith('-');
  const touched = /[\p{L}\p{N})\]]$/u.test(text.slice(0, match.index));
  const spaced = sign.length > 1 && match.index > 0;
  // More digits than any code ever has: cut, so that what is shown back stays readable.
  const shown = digits.length > 24 ? `${digits.slice(0, 24)}…` : digits;
  return {
    text: `${minus ? '-' : ''}${shown}`,
    doubtfulSign: minus && (touched ? !/\p{Script=Han}$/u.test(text.slice(0, match.index)) : spaced),
  };
}
