/** Reads what somebody typed: numbers, whose they are said to be, and the words that are left. */
import {
  BETWEEN_ENDS,
  LONG_DASHES,
  NUMBER,
  readNumber,
  type WrittenNumber,
} from '../number/written-number.ts';
import { findNames, isForeign, type FoundName } from './names.ts';
import { normalise } from './normalise.ts';

/** Nobody types more; who pastes more wants the decoder, and an answer at once all the same. */
const LONGEST = 400;

/** As many numbers as are answered. */
const MOST = 5;

export interface ParsedQuery {
  /** The whole of it, normalised. */
  text: string;
  /** Numbers and ranges in the order of the text, each once. */
  numbers: WrittenNumber[];
  /** Ids of the systems, modules and foreign products (see names.ts) that are named. */
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

/** A range: no part of a decimal, a version or a word. */
const RANGES = new RegExp(String.raw`(?<![\w.])${NUMBER}${BETWEEN_ENDS}${NUMBER}(?!\w|\.\d)`, 'giu');

/** Numbers joined by strokes, each of three digits or more: `11/05` is a date. */
const JOINED = /(?<![\w./])-?\d{3,}(?:\/-?\d{3,})+(?![\w/]|\.\d)/gu;

/** A number by itself: not part of a decimal, a version, a time, an address, a word, nor a count of something. */
const SINGLE =
  /(?<![\d.]|\d[:/])(?<sign>[-+]\s?)?(?<digits>0x[\da-f]+|\d+)(?!\d|\.\d|[:/]\d|\s?(?:天|小时|分钟|分|秒|毫秒|个|次|人|字节|位|条|年|月|日|号|元|[kmg]b?(?![a-z])|ms(?![a-z])|bytes?|qps))/gu;

/** A word that announces a code, with what may stand between the two: `"ErrorCode" : 6206`, `报错（6206`. */
const ANNOUNCED = new RegExp(String.raw`(?:${HINTS.source})["'“”\s:=#(（【<\[是为了]*$`, 'u');

/** Shorter numbers beside one that is announced are counts, versions and models of phones: `iPhone 12`. */
const SHORTEST_BESIDE = 3;

/**
 * What joins digits by hyphens and is no number: dates, ids of requests and sessions. A single hyphen between plain
 * digits is left, it may join the ends of a range.
 */
const JOINED_BY_HYPHENS = /(?<![\w*-])[\w*]+(?:-[\w*]+)+/gu;
const isId = (joined: string) =>
  /^\d+(?:-\d+){2,}$|\d-\d+\*/u.test(joined) ||
  (/-.*-/u.test(joined) && /\d[a-z]\d|[a-z]\d+[a-z]/u.test(joined));

/** Negative numbers of 32 bits without their prefix, and digits with an h behind them, as debuggers print them. */
const HEXADECIMAL = /(?<![\w.])(?:(ffff[\da-f]{4})|(\d[\da-f]*[a-f][\da-f]*)h)(?!\w)/gu;

/** A program inside of WeChat is not the layer that answers for WeChat's interface. */
const NO_NAMES = /微信(?=小程序|公众号|支付)/gu;

/** Footnote marks, circled digits and the like, which are no digits. */
const MARKS = /\p{No}+/gu;

/**
 * Reads a query.
 * @param names see {@link ParsedQuery.names}; the map of `buildNames`
 * @returns never fails; of a very long query only the beginning is read
 */
export function parseQuery(query: string, names: ReadonlyMap<string, string[]>): ParsedQuery {
  const text = normalise(query.slice(0, LONGEST).replace(MARKS, ' ').replace(LONG_DASHES, '~'))
    .replace(HEXADECIMAL, '0x$1$2')
    .replace(NO_NAMES, (name) => ' '.repeat(name.length));
  let rest = text;
  const found = ownOrForeign(findNames(text, names), text);
  for (const { start, end } of found) rest = blank(rest, start, end);
  rest = rest
    .replace(JOINED, (joined) => joined.replaceAll('/', ' '))
    .replace(JOINED_BY_HYPHENS, (joined) => (isId(joined) ? ' '.repeat(joined.length) : joined));
  const numbers: { at: number; number: WrittenNumber; isAnnounced: boolean }[] = [];
  for (const match of [...rest.matchAll(RANGES), ...rest.matchAll(SINGLE)]) {
    const isTaken = rest.slice(match.index, match.index + match[0].length) !== match[0];
    const number = isTaken ? null : match.groups ? readOne(text, rest, match) : readNumber(match[0]);
    if (!number || numbers.length === MOST) continue;
    numbers.push({ at: match.index, number, isAnnounced: ANNOUNCED.test(rest.slice(0, match.index)) });
    rest = blank(rest, match.index, match.index + match[0].length);
  }
  const plain = rest.replace(HINTS, (hint) => ' '.repeat(hint.length));
  return {
    text,
    numbers: withoutRepeats(inQuestion(numbers.sort((a, b) => a.at - b.at)).map(({ number }) => number)),
    names: [...new Set(found.flatMap(({ ids }) => ids))],
    hinted: plain !== rest,
    words: plain
      .replace(TALK, ' ')
      .replace(/[^\p{L}\p{N}_]+/gu, ' ')
      .trim(),
  };
}

/** Of numbers among which some are announced, those that may be codes: the announced ones first. */
function inQuestion<T extends { number: WrittenNumber; isAnnounced: boolean }>(numbers: readonly T[]): T[] {
  const announced = numbers.filter(({ isAnnounced }) => isAnnounced);
  if (announced.length === 0) return [...numbers];
  const isLong = ({ shown }: WrittenNumber) => shown.replace('-', '').length >= SHORTEST_BESIDE;
  return [...announced, ...numbers.filter(({ number, isAnnounced }) => !isAnnounced && isLong(number))];
}

/** Names of foreign products count where none of ours is named; never as part of a path (`v4/openim/sendmsg`). */
function ownOrForeign(found: FoundName[], text: string): FoundName[] {
  const isOwn = ({ ids }: FoundName) => !ids.some(isForeign);
  const own = found.filter(isOwn);
  return own.length > 0 ? own : found.filter(({ start }) => text[start - 1] !== '/');
}

const blank = (text: string, start: number, end: number) =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);

const withoutRepeats = (numbers: readonly WrittenNumber[]) => [
  ...new Map(numbers.map((number) => [number.readings[0]?.code ?? number.shown, number])).values(),
];

/**
 * @param rest with blanks for the names, so that `wx40029` is a number and `md5` is none
 * @returns null where the digits are part of a word
 */
function readOne(text: string, rest: string, match: RegExpExecArray): WrittenNumber | null {
  const { sign = '', digits = '' } = match.groups ?? {};
  const start = match.index + sign.length;
  const before = /[a-z_]+$/u.exec(rest.slice(0, sign === '' ? start : match.index))?.[0] ?? '';
  const after = /^[a-z_]+/u.exec(rest.slice(start + digits.length))?.[0] ?? '';
  if ([before, after].some((word) => word !== '' && word.replace(HINTS, '') !== '')) return null;
  const touched = /[\p{L}\p{N})\]]$/u.test(text.slice(0, match.index));
  const spaced = sign.length > 1 && match.index > 0;
  return readNumber(match[0], touched ? !/\p{Script=Han}$/u.test(text.slice(0, match.index)) : spaced);
}
