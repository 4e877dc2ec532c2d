/** Which numbers of a text stand for a code. */
import { parseEntryId } from '../model/address.ts';
import { parseNumber } from '../model/code.ts';
import { writtenNumber } from '../number/written-number.ts';
import { upperBound } from '../number/bounds.ts';
import type { CodeHit } from '../number/number-index.ts';
import type { NumberMeaning } from '../number/number-meaning.ts';
import { readNumbers, type FoundNumber } from '../number/number-list.ts';
import { isAmount, isErrorMention, NEARBY } from './error-mention.ts';
import { systemOf, type Codes } from './codes.ts';
import type { Span } from './finding.ts';
import type { Hints, Vocabulary } from './hints.ts';
import { readKey, type Key } from './key.ts';
import { lineSpan } from './lines.ts';
import { roleOf, type Role } from './role.ts';
import { numberTokens, type Token } from './tokens.ts';
import { titleStands } from './title.ts';
import { codeOf, isDocumented } from './value.ts';

/** A number that stands for a code. */
export interface ReadCode extends Span {
  meaning: NumberMeaning<CodeHit>;
  key: Key;
  role: Role;
  /** Line that it stands on. */
  line: Span;
}

interface Read {
  read: ReadCode[];
  /** Fields that say 0. */
  successes: number;
  /** Whether reading stopped at the limit. */
  truncated: boolean;
}

/** An `errno` this small is the operating system's, unless the text says whose. */
const isSystemErrno = ({ name }: Key, number: number) =>
  name.toLowerCase() === 'errno' && Math.abs(number) < 200;

/** A status of HTTP. */
const isHttpStatus = (number: number) => (number >= 100 && number <= 103) || (number >= 200 && number <= 599);
/** Failures of the operating system: their `errno` is of another table. */
const SYSTEM_ERRORS =
  /broken pipe|connection (?:refused|reset|timed out|aborted)|timed out|no such file|permission denied|unreachable|no route|E[A-Z]{4,}\b/i;

/** @param limit how many codes are read at most */
export function readCodes(
  folded: string,
  starts: readonly number[],
  codes: Codes,
  hints: Hints,
  limit: number,
): Read {
  const { vocabulary } = codes.hints;
  /** Offsets of the words that speak of an error; looked for at the first number that needs them. */
  let errorWords: number[] | undefined;
  const lineAt = (at: number) => lineSpan(folded, starts, upperBound(starts, at) - 1);
  const alone = readNumbers(folded);
  // Who pastes nothing but numbers asks for them.
  if (alone) return { read: alone.map(readAlone), successes: 0, truncated: false };
  const read: ReadCode[] = [];
  let successes = 0;
  for (const token of numberTokens(folded)) {
    if (isInRow(folded, token.start)) continue;
    const last = read.at(-1);
    const isListed = last !== undefined && continuesList(folded, token, last);
    const key = isListed ? last.key : readKey(folded, token.start);
    const isPlace = hints.numbers.has(token.start);
    const role =
      isPlace || CODE_BEHIND.test(folded.slice(token.end, token.end + 8))
        ? 'field'
        : isListed
          ? 'word'
          : (ownRole(key) ?? roleOf(key, vocabulary));
    if (role === 'other' && !mayBeReportable(folded, token)) continue;
    const inField = role === 'field' || role === 'code';
    const meaning = codeOf(folded, token, codes, inField);
    if (meaning === null) continue;
    if (meaning.code === '0') {
      if (inField) successes += 1;
      continue;
    }
    const line = () => lineAt(token.start);
    if (role !== 'none' && isStatus(key, token.start)) continue;
    if (!isCode(token, key, role, meaning, line)) continue;
    if (read.length === limit) return { read, successes, truncated: true };
    const start = meaning.from < 0 || token.sign === 'none' ? token.start : token.start + 1;
    read.push({ start, end: token.end, meaning, key, role, line: line() });
  }
  return { read: withSymbols(read), successes, truncated: false };

  /** Names of codes stand for them wherever they stand as a word; a number beside the name says it already. */
  function withSymbols(numbers: ReadCode[]): ReadCode[] {
    if (codes.symbols.size === 0) return numbers;
    const named = [...folded.matchAll(NAME)].flatMap(({ 0: whole, index }): ReadCode[] => {
      // A document names a code `Auth.Expired`, or a program `ErrorCode.ERR_EXPIRED` where the document has the last part.
      const name = codes.symbols.has(whole) ? whole : (whole.split('.').at(-1) ?? whole);
      const start = index + whole.length - name.length;
      const ids = looksLikeName(name) ? (codes.symbols.get(name) ?? []) : [];
      const code = parseEntryId(ids[0] ?? '')?.code;
      if (code === undefined || parseNumber(code) === null) return [];
      const all = codes.meaningOf(writtenNumber(Number(code)));
      const exact = all.exact.filter(({ id }) => ids.includes(id));
      if (exact.length === 0) return [];
      const meaning = { ...all, exact, opposite: [] };
      return [
        {
          start,
          end: start + name.length,
          meaning,
          key: readKey(folded, start),
          role: 'field',
          line: lineAt(start),
        },
      ];
    });
    return [...numbers, ...named].sort((a, b) => a.start - b.start).slice(0, limit);
  }

  function readAlone({ start, end, ...written }: FoundNumber): ReadCode {
    const meaning = codes.meaningOf(written);
    return { start, end, meaning, key: readKey(folded, 0), role: 'field', line: lineAt(start) };
  }

  function isCode(
    token: Token,
    key: Key,
    role: Role,
    meaning: NumberMeaning<CodeHit>,
    line: () => Span,
  ): boolean {
    const { from: number, standing } = meaning;
    if (
      token.joined &&
      (role === 'none' || role === 'word' || key.by === 'nothing') &&
      !/code|errno|ret/i.test(key.name)
    ) {
      return false;
    }
    if (hints.numbers.has(token.start)) return true;
    if (role === 'field' || role === 'code')
      return (
        (standing === 'listed' && !isSystemErrno(key, number)) ||
        isReportable(token, key, role, meaning, line)
      );
    if (repeatsTitle(folded, token, meaning)) return true;
    if (role === 'word') {
      // No count, as far as its look tells.
      const isOdd = number < 0 || (number >= 1000 && key.by === 'sign');
      const isWorth = isDocumented(standing) || (isOdd && namesAnybody(line()));
      return isWorth && followsErrorWord(folded, token, key, number, vocabulary);
    }
    if (standing !== 'listed' || Math.abs(number) < 1000) return false;
    const own = line();
    if (!speaksOfError(token.start, own)) return false;
    if (isBracketed(folded, token, own.start) && namesItsSystem(meaning, own)) return true;
    return role === 'none' && isErrorMention(folded, token, key, own.start, vocabulary);
  }

  /** Whether a number in a field for codes is reported although no document lists it. */
  function isReportable(
    token: Token,
    key: Key,
    role: Role,
    { from: number, containing }: NumberMeaning<CodeHit>,
    line: () => Span,
  ): boolean {
    if (role === 'code' && isHttpStatus(number) && !failsInSystem(token, number, line())) return false;
    if (containing.length > 0) return true;
    const around = folded.slice(Math.max(0, token.start - 160), token.end + 160);
    if (/^(?:errno|ret|rc)$/i.test(key.name) && Math.abs(number) < 200) {
      return !SYSTEM_ERRORS.test(around) && /err_?type|msdk/i.test(around);
    }
    if (role === 'field') return number !== 200;
    return /(?:msg|message|desc|error|err|info|reason|失败|错误)/i.test(around);
  }

  /** A field that one system alone has, or that holds a code in its documents. */
  function ownRole({ name, by }: Key): Role | null {
    return by === 'sign' && codes.hints.fields.has(name.toLowerCase()) ? 'field' : null;
  }

  /** `"Result": 2` of a list of members is a state. */
  function isStatus({ name }: Key, at: number): boolean {
    const around = () => folded.slice(Math.max(0, at - 200), at + 200);
    return codes.hints.statuses.some(
      ({ fields, within }) => fields.has(name.toLowerCase()) && within.test(around()),
    );
  }

  /** An error text beside a number that looks like HTTP's, on a line that names one of our systems. */
  function failsInSystem({ end }: Token, number: number, line: Span): boolean {
    if (number >= 200 && number < 300) return false;
    return (
      FAILS.test(folded.slice(end, Math.min(line.end, end + 80))) &&
      hints.within(line).some(({ party, isWeak }) => party.system !== null && !isWeak)
    );
  }

  function namesAnybody(line: Span): boolean {
    return hints.within(line).some(({ isWeak }) => !isWeak);
  }

  /** Whether a line names a system that has the number. */
  function namesItsSystem({ exact }: NumberMeaning<CodeHit>, line: Span): boolean {
    const named = hints.within(line).map(({ party }) => party.system);
    return exact.some((hit) => named.includes(systemOf(hit)));
  }

  function speaksOfError(at: number, { start, end }: Span): boolean {
    errorWords ??= [...folded.matchAll(vocabulary.errors)].map(({ index }) => index);
    const last = errorWords[upperBound(errorWords, Math.min(end, at + NEARBY)) - 1] ?? -1;
    return last >= Math.max(start, at - NEARBY);
  }
}

/** Words of programs, with what stands before them and a dot. */
const NAME = /\b[A-Za-z]\w*(?:\.[A-Za-z]\w*)*\b/gu;

/** Whether a word is a name as only programs write them: long, and with a dot, a stroke or capitals within. */
const looksLikeName = (word: string) => /^(?=.{4})[A-Za-z]+(?:[._]\w|[a-z]?[A-Z])/u.test(word);

/** `|desc:Error! Userid not found.` */
const FAILS =
  /^["'|,;\s]{0,4}(?:desc|msg|message|err|error|errmsg|info)["'\s]{0,3}[:=|]["'\s]{0,3}[^|,}]{0,40}(?:error|fail|not |invalid|timeout|错误|失败)/i;

/** `返回 10090 错误码`. */
const CODE_BEHIND = /^ ?(?:的)?错误(?:代)?码(?![是为:])/u;

/** Whether a number is looked at although another field carries it: with a text right behind it, or brackets around it. */
function mayBeReportable(folded: string, { start, end }: Token): boolean {
  return /[[(]/.test(folded[start - 1] ?? '') || BEFORE_TEXT.test(folded.slice(end, end + 8));
}

const BEFORE_TEXT = /^["')\]]{0,2}\s?[:、,]\s?["']?\p{Script=Han}/u;

/** `10010: 群组不存在`, `群组不存在（10010）`: the words of the document, next to the number. */
function repeatsTitle(folded: string, { start, end }: Token, { exact }: NumberMeaning<CodeHit>): boolean {
  if (exact.length === 0) return false;
  let [left, right] = [start, end];
  while (start - left < 6 && JOINTS.has(folded[left - 1] ?? '')) left -= 1;
  while (right - end < 6 && JOINTS.has(folded[right] ?? '')) right += 1;
  return exact.some(({ title, original = title }) => titleStands(original, folded, left, right));
}

/** Between a number and the words that explain it. */
const JOINTS = new Set(` \t"':、,.()[]|-=`);

/** `login failed [6208]`; the number in brackets of a process or a thread opens a line or has a colon behind it. */
function isBracketed(folded: string, { start, end }: Token, lineStart: number): boolean {
  const pair = `${folded[start - 1] ?? ''}${folded[end] ?? ''}`;
  if ((pair !== '[]' && pair !== '()') || folded[end + 1] === ':') return false;
  const before = folded.slice(lineStart, start - 1).trimEnd();
  return (
    /[A-Za-z\p{Script=Han}]$/u.test(before.slice(-1)) &&
    !/(?:^|\W)(?:[VDIWEF]|ERROR|WARN|INFO|DEBUG|FATAL|pid|tid)$/i.test(before.slice(-8))
  );
}

/** Behind another number with nothing but blanks between: data; decided before anything that costs more. */
function isInRow(folded: string, start: number): boolean {
  let at = start - 1;
  while (at > start - 4 && isBlank(folded.charCodeAt(at))) at -= 1;
  const code = folded.charCodeAt(at);
  return at < start - 1 && code >= 0x30 && code <= 0x39;
}

const isBlank = (code: number) => code === 0x20 || code === 0x09;

/** `失败 10017`, `error: 6`: a documented number next to the word, and no amount. */
function followsErrorWord(
  folded: string,
  token: Token,
  key: Key,
  number: number,
  vocabulary: Vocabulary,
): boolean {
  if (isAmount(folded, token.end, vocabulary) || isLevel(folded, token, key)) return false;
  // `failed=12` beside `success=80` counts.
  if (/^fail/i.test(key.name) && folded[token.start - 1] === '=') return false;
  const isCase = key.name === 'case';
  if (Math.abs(number) >= 100) return !isCase || folded[token.end] === ':';
  if (number < 0) return true;
  // A small number is a count unless it stands alone behind a sign.
  return key.by === 'sign' && /^\s*(?:$|[\r\n"'),;}\]|])/.test(folded.slice(token.end, token.end + 8));
}

/** `… ERROR [10002]`, `… ERROR 6206 ---`: a log's level, and the thread or process behind it. */
function isLevel(folded: string, token: Token, { name, start, end }: Key): boolean {
  if (folded[start - 1] === '[' && folded[end] === ']') return true;
  if (!/^(?:ERROR|ERR|FATAL|FAIL)$/.test(name) || /[:=(]/.test(folded.slice(end, token.start))) return false;
  return !/^[\r\n]?$/.test(folded.slice(Math.max(0, start - 1), start));
}

const BETWEEN_ITEMS = /^[\s"']{0,2}(?:[、,/]|和|及|与|或)[\s"']{0,2}$/u;

/** Whether a number continues a list of codes, and so has the word of the one before: `错误码 6206、70001 和 10002`. */
function continuesList(folded: string, token: Token, last: ReadCode): boolean {
  if (token.start - last.end > 5 || last.role === 'none') return false;
  const isList = last.role === 'word' || /s$|\p{Script=Han}$/u.test(last.key.name);
  return isList && BETWEEN_ITEMS.test(folded.slice(last.end, token.start));
}
