import { foldNumbers, readNumber } from '../number/written-number.ts';
import { constantName } from './constant-name.ts';
import { sourceTokens, type SourceToken } from './source-tokens.ts';

/** A code, or an interval of codes, that an app handles. */
export interface HandledCodes {
  from: number;
  /** The same as `from` for a single code. */
  to: number;
  /** 1-based line of the paste in which it stands first. */
  line: number;
  /** What the paste calls it, the first few names: `ERR_REVOKE` for `ERR_REVOKE = 10034`; absent where it has none. */
  names?: string[];
}

export interface ParsedSource {
  /** Each once, in the order of the paste. */
  codes: HandledCodes[];
  /** How many numbers were passed over, because they stand for something else. */
  ignored: number;
}

/** Enumerations are 32-bit integers nearly everywhere; a longer number is a time or an id. */
const [LOWEST, HIGHEST] = [-(2 ** 31), 2 ** 31 - 1];
/** Decimal or hexadecimal, `_` between digits allowed, with the suffixes of integer types: `6016L`, `120_001n`. */
const INTEGER = /^(0x[\da-f]{1,16}|\d{1,3}(?:_\d{3})+|\d{1,20})(?:_?[iu](?:8|16|32|64|size)|[lu]{1,3}|n)?$/i;
/** A larger hexadecimal number is an address, a mask or a colour. */
const LARGEST_HEXADECIMAL = 10_000_000;
const MINUS = '-';
const DASHES = '~\u2026';
/** Of the digits of numbers that strokes join; a shorter one is part of a date, or of a fraction. */
const LEAST_JOINED = 3;
/** Of one number that are kept; a generated file may have thousands. */
const MOST_NAMES = 4;
const UNIT = /^(?:毫?秒|分钟|小时|天|次|个|条|字节|字符|人|年|月|日|倍|行|页)/u;
const LATIN_UNIT = /^(?:m?s|sec|seconds?|min|minutes?|hours?|days?|times|bytes?|[kmg]b)$/i;

/**
 * The codes in pasted source lines, lists, tables or JSON, whatever the language.
 *
 * A whole decimal number counts as a code: a `case` label, the value of a constant or enumerator, an item of a list,
 * a key or value in JSON, also as a string of its own (`"6016"`). Two with a dash, `~`, `..` or 到 between them are
 * an interval. Hexadecimal, zero-padded and unsigned forms are read as everywhere (written-number.ts). Passed over are
 * numbers in comments and in strings with letters, other numbers with letters or a fraction, versions, dates, times,
 * array indices (`a[3]`; but a table's `codes[6016] = "x"` counts), line numbers (`Main.java:12`), operands of arithmetic,
 * amounts with a unit (`30 秒`, `500 ms`), list numbers (`1.`), and what is no 32-bit integer.
 * @param symbols names that stand for a code wherever they stand as a word, or alone in a string
 */
export function parseCodesFromSource(
  text: string,
  symbols: ReadonlyMap<string, number> = new Map(),
): ParsedSource {
  const tokens = sourceTokens(foldNumbers(text));
  const found = new Map<string, HandledCodes>();
  let ignored = 0;
  for (let index = 0; index < tokens.length;) {
    const token = tokens[index];
    if (token?.kind !== 'digits') {
      const name = (token && symbolOf(token)) ?? '';
      const number = symbols.get(name);
      if (token && number !== undefined) add({ from: number, to: number }, token.line, name);
      index++;
      continue;
    }
    const { codes, next } = readNumbers(tokens, index);
    const isInterval = codes.some(({ from, to }) => from < to);
    for (const code of codes) add(code, token.line, isInterval ? null : constantName(tokens, index));
    if (codes.length === 0) ignored++;
    index = next;
  }
  return { codes: [...found.values()], ignored };

  /** The name that a token is, as a document prints it. */
  function symbolOf({ kind, text }: SourceToken): string | undefined {
    if (kind === 'string') return text.slice(1, -1);
    if (kind !== 'word') return undefined;
    return symbols.has(text) ? text : text.split('.').at(-1);
  }

  function add({ from, to }: Interval, line: number, name: string | null): void {
    const key = `${from} ${to}`;
    const code = found.get(key) ?? { from, to, line };
    found.set(key, code);
    const { names = [] } = code;
    if (name !== null && names.length < MOST_NAMES && !names.includes(name)) code.names = [...names, name];
  }
}

/** The names by which programs know the codes of a system, and their numbers. */
export function symbolNumbers(codes: readonly { code: string; symbols?: string[] }[]): Map<string, number> {
  return new Map(
    codes.flatMap(({ code, symbols = [] }) =>
      symbols
        .map((symbol): [string, number] => [symbol, Number(code)])
        .filter(([, number]) => !Number.isNaN(number)),
    ),
  );
}

type Interval = Pick<HandledCodes, 'from' | 'to'>;

/** Reads the number at an index, with those that are bound to it: the other end of an interval, the rest of a date. */
function readNumbers(tokens: SourceToken[], index: number): { codes: Interval[]; next: number } {
  const chain = chainEnd(tokens, index);
  if (chain > index) return { codes: [], next: chain + 1 };
  const first = codeAt(tokens, index);
  const second = partnerOf(tokens, index);
  const last = second === null ? null : valueOf(tokens[second], isNegativeEnd(tokens, second));
  if (first !== null && second !== null && last !== null && first < last) {
    return { codes: [{ from: first, to: last }], next: second + 1 };
  }
  return { codes: first === null ? [] : [{ from: first, to: first }], next: index + 1 };
}

/**
 * The last of three and more numbers that hyphens, colons or strokes join (dates, ids, times), or of two that are a
 * time (10:30) or a fraction; the index itself where there are none.
 */
function chainEnd(tokens: SourceToken[], index: number): number {
  const joint = tokens[index + 1]?.text ?? '';
  if (!isOneOf(joint, '-:/')) return index;
  const isLong = (token: SourceToken | undefined) =>
    token?.kind === 'digits' && token.text.length >= LEAST_JOINED;
  // 6016/10034 are codes, 2019/11/05 is a date.
  if (joint === '/' && isLong(tokens[index]) && isLong(tokens[index + 2])) return index;
  let last = index;
  while (
    tokens[last + 1]?.text === joint &&
    tokens[last + 2]?.kind === 'digits' &&
    isGlued(tokens, last + 1) &&
    isGlued(tokens, last + 2)
  ) {
    last += 2;
  }
  const isShort = (token: SourceToken | undefined) => (token?.text.length ?? 0) <= 2;
  const isPair = joint === '/' || (joint === ':' && isShort(tokens[index]) && isShort(tokens[last]));
  return last > index + 2 || (last > index && isPair) ? last : index;
}

/** The value of a number that stands as a code by itself; null where it is something else. */
function codeAt(tokens: SourceToken[], index: number): number | null {
  const [before, after] = [onLine(tokens, index, -1), onLine(tokens, index, 1)];
  if (isAmount(tokens, index) || isListNumber(tokens, index) || isIndexOrLine(tokens, index)) return null;
  if (after && isOperator(tokens, index + 1, after)) return null;
  if (!before) return valueOf(tokens[index], false);
  if (isOneOf(before.text, MINUS)) return codeAfterMinus(tokens, index);
  // The mark of a list item or of an added line.
  const isMark = isOneOf(before.text, '+*') && !onLine(tokens, index - 1, -1);
  if (isFraction(tokens, index) || (isOperator(tokens, index - 1, before) && !isMark)) return null;
  return valueOf(tokens[index], false);
}

/** `case -302`, `= -302`, `- 6016` as an item of a list; but `x - 1`, `x-1` and `ERR-12` are no codes. */
function codeAfterMinus(tokens: SourceToken[], index: number): number | null {
  const operand = onLine(tokens, index - 1, -1);
  const isOperand = operand?.kind === 'word' || operand?.text === ')' || operand?.text === ']';
  if (isGlued(tokens, index)) {
    return isOperand && isGlued(tokens, index - 1)
      ? null
      : valueOf(tokens[index], operand?.kind !== 'digits' || !isGlued(tokens, index - 1));
  }
  return isOperand ? null : valueOf(tokens[index], false);
}

/** Index of the number that ends the interval which begins at an index; null where none does. */
function partnerOf(tokens: SourceToken[], index: number): number | null {
  let joint = index + 1;
  const mark = onLine(tokens, index, 1);
  if (!mark) return null;
  if (isOneOf(mark.text, MINUS)) {
    // "6016 -302" are two codes, "6016-10034" and "6016 - 10034" an interval.
    const next = onLine(tokens, joint, 1);
    if (!next || isGlued(tokens, joint) !== isGlued(tokens, joint + 1)) return null;
  } else if (mark.text === '.') {
    while (tokens[joint + 1]?.text === '.' && isGlued(tokens, joint + 1)) joint++;
    if (joint === index + 1) return null;
    if (isOneOf(tokens[joint + 1]?.text ?? '', '=<')) joint++;
  } else if (mark.text !== '到' && mark.text !== '至' && !isOneOf(mark.text, DASHES)) return null;
  const end = isOneOf(tokens[joint + 1]?.text ?? '', MINUS) ? joint + 2 : joint + 1;
  const isEnd = tokens[end]?.kind === 'digits' && tokens[end].line === mark.line;
  return isEnd && !isAmount(tokens, end) ? end : null;
}

/** Whether the second number of an interval has a sign of its own: `-302~-301`, but not `6016-10034`. */
function isNegativeEnd(tokens: SourceToken[], index: number): boolean {
  return isOneOf(tokens[index - 1]?.text ?? '', MINUS) && tokens[index - 2]?.kind !== 'digits';
}

function valueOf(token: SourceToken | undefined, isNegative: boolean): number | null {
  const digits = INTEGER.exec(token?.text ?? '')?.[1]?.replaceAll('_', '');
  const [reading] = readNumber(`${isNegative ? '-' : ''}${digits ?? ''}`)?.readings ?? [];
  if (!reading || (reading.spelling === 'hexadecimal' && reading.from > LARGEST_HEXADECIMAL)) return null;
  return reading.from >= LOWEST && reading.from <= HIGHEST ? reading.from : null;
}

function isAmount(tokens: SourceToken[], index: number): boolean {
  const [before, after] = [onLine(tokens, index, -1), onLine(tokens, index, 1)];
  if (before?.kind === 'han' && before.text.endsWith('第')) return true;
  if (!after) return false;
  if (after.text === '%' || after.text === '％') return true;
  const isUnit = after.kind === 'han' ? UNIT.test(after.text) : LATIN_UNIT.test(after.text);
  // "6014 条件不满足" at the start of a line is a code with its meaning.
  return (
    isUnit && (isGlued(tokens, index + 1) || (before !== null && (tokens[index]?.text.length ?? 0) <= 4))
  );
}

/** `.5`, but not the end of an interval: `..5`. */
function isFraction(tokens: SourceToken[], index: number): boolean {
  const isDot = (at: number) => tokens[at]?.text === '.' && isGlued(tokens, at + 1);
  return isDot(index - 1) && !isDot(index - 2);
}

/** `1. 6016`, `2) 10034`: the number of an item. */
function isListNumber(tokens: SourceToken[], index: number): boolean {
  const [token, mark, next] = [tokens[index], onLine(tokens, index, 1), onLine(tokens, index + 1, 1)];
  const isFirst = !onLine(tokens, index, -1) && (token?.text.length ?? 0) <= 2;
  return isFirst && next !== null && (mark?.text === '.' || mark?.text === ')' || mark?.text === '、');
}

/** `a[3]`, `f()[0]`, `Main.java:12`; but not the key of a table of codes: `codes[6016] = "x"`. */
function isIndexOrLine(tokens: SourceToken[], index: number): boolean {
  const [mark, owner] = [tokens[index - 1], tokens[index - 2]];
  if (!mark || !owner || !isGlued(tokens, index) || !isGlued(tokens, index - 1)) return false;
  if (mark.text === '[') {
    return (owner.kind === 'word' || owner.text === ')' || owner.text === ']') && !isTableKey(tokens, index);
  }
  return mark.text === ':' && owner.kind === 'word' && owner.text.includes('.');
}

/**
 * Whether the number between brackets is a key that something is stored under: a text, a name, a function or a structure.
 * A short one, or one that a mere number is stored under (`buffer[1024] = 0`), is a position.
 */
function isTableKey(tokens: SourceToken[], index: number): boolean {
  if ((tokens[index]?.text.length ?? 0) < LEAST_JOINED || tokens[index + 1]?.text !== ']') return false;
  const [sign, value] = [tokens[index + 2], tokens[index + 3]];
  if (sign?.text !== '=' || !value) return false;
  if (value.kind === 'mark') return isOneOf(value.text, '([{');
  return value.kind !== 'digits' && value.text.length >= LEAST_JOINED;
}

/** Whether the mark at an index computes with the number beside it; `|` separates the cells of tables more often. */
function isOperator(tokens: SourceToken[], index: number, mark: SourceToken): boolean {
  if (isOneOf(mark.text, '+*%^')) return true;
  if (mark.text === '/') {
    const next = isOneOf(tokens[index + 1]?.text ?? '', MINUS) ? index + 2 : index + 1;
    const sides = [tokens[index - 1], tokens[next]];
    return sides.some((side) => side?.kind !== 'digits' || side.text.length < LEAST_JOINED);
  }
  const isShift = (other: number) =>
    tokens[other]?.text === mark.text && isGlued(tokens, Math.max(other, index));
  return isOneOf(mark.text, '<>') && (isShift(index + 1) || isShift(index - 1));
}

/** The token before or after another one on the same line. */
function onLine(tokens: SourceToken[], index: number, step: 1 | -1): SourceToken | null {
  const other = tokens[index + step];
  return other?.line === tokens[index]?.line && other !== undefined ? other : null;
}

/** Whether a token follows the one before it without a blank. */
function isGlued(tokens: SourceToken[], index: number): boolean {
  return index > 0 && tokens[index - 1]?.end === tokens[index]?.start;
}

const isOneOf = (text: string, marks: string) => text.length === 1 && marks.includes(text);
