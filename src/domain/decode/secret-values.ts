/** The value that belongs to a name of a secret. Reads the folded text, where escaped quotes and signs are plain. */
import type { Span } from './finding.ts';
import type { SecretName } from './secret-names.ts';

/** A blank within a line. */
const B = String.raw`[^\S\r\n]`;
/** The end of what a name is written in: quotes, brackets, an index, a remark. */
const CLOSE = `(?:["'\`]|${B}){0,8}(?:\\[\\d{0,5}\\])?[\\])"'\`]{0,4}${B}{0,8}(?:\\([^()"'\\r\\n]{0,24}\\)${B}?)?`;
/** What is quoted, and is no name of a further value. */
const QUOTED = String.raw`(?=@?(["'])(?:(?!\1)[^\r\n]){0,400}(?:\1\s{0,8}(?![:=\s])|[\r\n]|$))`;
/** Signs that say that a value follows. */
const SIGNS = [
  // `let secret: String = …`, `var secret string = …`
  `:${B}*[&a-z' ]{0,10}(?:string|str|char|data|any)[\\w<>?.\\[\\]]{0,20}${B}*=(?!=)|${B}*(?:string|char\\*?)${B}*:?=`,
  '!?[:=]{1,3}>?|->',
  // `<key>secret</key><string>…`, `name="secret" value="…"`
  String.raw`<\/[\w:.-]{1,40}>\s{0,80}<[\w:.-]{1,40}>`,
  String.raw`,?\s{0,80}["']?(?:\w{1,12}:)?(?:value|val|content)["']?\s{0,4}[:=]`,
  // `("secret", "…")`, `setSecret("…")`
  `[,(]?\\s{0,8}${QUOTED}`,
].join('|');
const HARD = new RegExp(`${CLOSE}(?:${SIGNS})`, 'iuy');
/** `secret "…"` */
const SPACED = new RegExp(`${B}{1,8}${QUOTED}`, 'uy');
/** `<password type="text">` */
const TAG = /[^<>\r\n]{0,80}(?<!\/)>/uy;
/** What a value may follow that is told by its look only: `secret_key abc1`, `密码是 abc1`, `| token | abc1 |`. */
const SOFT = new RegExp(`["'\`\\])]{0,4}(?:${B}*[|为是]${B}*|${B}+(?:(?:is|was)${B}+)?)`, 'iuy');
/** What a value may be wrapped in: `Optional("…")`, `@"…"`, `<![CDATA[…]]>`. */
const LEAD = /\s{0,80}(?:<!\[CDATA\[|(?:new |[\w:.]{1,30}\(){0,3}(?:@|[A-Za-z$]{1,2})?(?=["'`“‘「]))?/uy;

/** Words that stand where a value stands, and tell nothing. */
const STATE =
  /\(?(?:null|nil|none|true|false|undefined|empty|expired?|invalid|errors?|missing|wrong|incorrect|mismatch|fail(?:ed|ure)?|ok|success|valid|required|denied|refreshed|not|is|was|has|or|and|n\/a|已?过期|无效|失效|错误|失败|为空|空|不?正确|异常|[*•x.]+)\)?(?=[\s，。；]|[,;!)}\]"'.]*(?:\s|$))/iuy;
/** A value that is masked already, perhaps up to a code in it. */
const MASKED = /^.{0,4}…(?![\w\p{Script=Han}])|^…(?=err|ret|code|result|status|sub|fail|[错返失报异])/iu;
/** What no word of a language looks like. */
const SECRET_LIKE = /^(?:(?=\S*\d)(?=\S*\D)[^\s，。；]{6,}|\d{6,}|[\w+/=.~-]{24,})/u;

const OBJECT = /\{\s*(?:["'}]|[\w.-]{1,40}\s*[:=])/uy;

/** What begins another field. */
const FIELD = /\s{0,40}["'`]?[A-Za-z_][\w.$-]{0,40}["'`]?\s{0,8}[:=]/uy;
/** Characters that never end a value without quotes. */
const PLAIN = /[^\s,;&|"'`<)}\]>!?(，。；！？、（）【】「」“”]+/uy;
const QUOTE = /["'`“‘「]/;
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」' };
/** What follows where a quote or bracket is not a part of the value. */
const AFTER_QUOTE = /[\s"'`,;:.)}\]>({[|&]/;
/** Between literals that are put together. */
const JOINED = /\s{0,80}(?:(?:[+\\]\s{0,80})@?|[\r\n]\s{0,80}@)(?=["'])/uy;
/** What commands, lists and quotations put before the first word of a line. */
const LINE_START = /(?:^|[\r\n])[\s\-#>*"'/]*(?:(?:export|set|env|arg|define)[^\S\r\n]+)?(?:[\w-]+\.)*$/iu;
const LAST_WORD = /^[^\s]{1,400}[^\S\r\n]*(?:[\r\n]|$)/u;
const BLOCK = /^[|>][+-]?\d?[^\S\r\n]*[\r\n]/u;
const CONTINUED = /(?:(?<=\\)\r?\n[^\r\n]*)+/uy;
const WRAPPED =
  /(?:\r?\n[^\S\r\n]{0,40}[\w+/=*.-]{16,}(?=[^\S\r\n]*(?:[\r\n]|$)))*(?:\r?\n[^\S\r\n]{0,40}(?=[\w+/=*-]*[A-Za-z=])[\w+/=*-]{4,15}(?=[^\S\r\n]*(?:[\r\n]|$)))?/uy;

/** The end of a character in percents, or of a part of one. */
const PERCENT = /%[\da-f]{0,4}$/i;

/** A value is looked through so far for its end. */
const LONGEST = 16_000;
const LONGEST_BRACKETS = 4000;
const LONGEST_GUESS = 400;
/** In quotes it goes over line ends only so far: they may never have been closed. */
const ACROSS_LINES = 1000;

/** A text as pasted, and folded. */
interface Source {
  text: string;
  folded: string;
}

/**
 * Where the value of a name stands.
 * @param done end of the values before: what begins before it is not read again, unless it has quotes of its own
 * @returns null where there is none, or nothing secret
 */
export function secretValue(source: Source, name: SecretName, done: number): Span | null {
  const { text, folded } = source;
  const hard =
    (/\s/.test(text[name.end] ?? '') ? behind(SPACED, folded, name.end) : null) ??
    behind(HARD, folded, name.end) ??
    (/[<:]/.test(folded[name.start - 1] ?? '') && name.end - name.start > 3 ? behind(TAG, folded, name.end) : null);
  const found = hard ?? behind(SOFT, folded, name.end);
  if (found === null) return null;
  const lead = behind(LEAD, folded, found) ?? found;
  const isHeader = name.isHeader && hard !== null && !QUOTE.test(folded[name.start - 1] ?? '');
  const isElement = hard !== null && /[^=-]>$/.test(folded.slice(hard - 2, hard));
  const isQuoted = !isHeader && !isElement && QUOTE.test(folded[lead] ?? '');
  const start = isQuoted ? lead + 1 : lead;
  if (!isQuoted && (start < done || behind(STATE, text, start) !== null)) return null;
  if (MASKED.test(folded.slice(start, start + 12))) return null;
  const isNextLine = /[\r\n]/.test(folded.slice(found, start));
  const opensLine = LINE_START.test(folded.slice(Math.max(0, name.start - 60), name.start));
  const isOneWord = LAST_WORD.test(text.slice(start, start + 500));
  const isTold = hard !== null || folded[name.start] === '-' || (opensLine && isOneWord);
  const field = isTold ? null : behind(FIELD, folded, start);
  if (field !== null && /[^\s=]/.test(folded[field] ?? '')) return null;
  const isSure = isTold && !name.isAbout && (isQuoted || !isNextLine);
  const words = {
    limit: start + (isSure ? LONGEST : LONGEST_GUESS),
    isEncoded: hard !== null && PERCENT.test(text.slice(Math.max(0, hard - 3), hard)),
  };
  const end = trimEscape(source, start, isQuoted ? quotesEnd(source, lead) : unquotedEnd());
  return isSecret(folded.slice(start, end).trim(), name, isSure) ? { start, end } : null;

  function unquotedEnd(): number {
    if (isNextLine) return isOneWord ? wrappedEnd(folded, start, wordsEnd(source, start, { ...words, holdsBlanks: false })) : start;
    const isColon = hard !== null && folded[hard - 1] === ':';
    // The quotes hold name and value: -H "Cookie: …"
    const isInside = QUOTE.test(folded[name.start - 1] ?? '') && !QUOTE.test(folded.slice(name.end, start));
    if (isColon && isInside) return quotesEnd(source, name.start - 1);
    if (isHeader) return headerEnd(source, start);
    if (isElement) return elementEnd(source, start);
    const first = folded[start] ?? '';
    // An object under a weak name is read by the names in it.
    if (name.kind === 'weak' && behind(OBJECT, folded, start) !== null) return start;
    if (opensLine && BLOCK.test(folded.slice(start, start + 12))) return blockEnd(text, start, name.start);
    const holdsBlanks = name.kind === 'strong' && hard !== null && (opensLine || isColon);
    const inner = /[[{]/.test(first) ? bracketsEnd(folded, start) : start;
    return wrappedEnd(folded, start, wordsEnd(source, inner, { ...words, holdsBlanks }));
  }
}

/** Where a pattern that begins right at an offset ends; null where it does not match. */
function behind(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** Whether a value is one; a number as short as a code is none under a weak name. */
function isSecret(value: string, { kind, isAbout }: SecretName, isSure: boolean): boolean {
  if (value === '' || behind(STATE, value, 0) === value.length) return false;
  const digits = /^[-+]?(\d+)[\s,;.)}\]]*$/u.exec(value)?.[1];
  if (digits !== undefined) return !isAbout && digits.length >= (kind === 'strong' ? 3 : 6);
  return isSure || SECRET_LIKE.test(value);
}

/** Before the backslash, or the `%2`, of the quote that ended a value. */
function trimEscape({ text, folded }: Source, start: number, end: number): number {
  while (end > start && folded[end - 1] === ' ' && !/\s/.test(text[end - 1] ?? '')) end -= 1;
  return end;
}

/** Backslashes before a quote, which may be written `%22` or `&quot;`. */
function backslashes(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 60), at);
  const run = /(?:\\|%5C)+(?=(?:%2|&quot|&#34)?$)/i.exec(before)?.[0] ?? '';
  return run.replace(/%5C/gi, '\\').length;
}

function lineEnd(folded: string, start: number): number {
  const end = folded.slice(start, start + LONGEST).search(/[\r\n]/u);
  return end < 0 ? Math.min(folded.length, start + LONGEST) : start + end;
}

/**
 * The closing quote: written as the opening one, and of its level (within `\"…\"`, `\\\"` is part of the value). Without
 * one the value ends with its line. Literals that are put together are one value: `"…" + "…"`.
 */
function quotesEnd({ text, folded }: Source, opening: number): number {
  const open = folded[opening] ?? '';
  const close = CLOSING[open] ?? open;
  const level = backslashes(text, opening);
  const limit = Math.min(text.length, opening + LONGEST);
  for (let at = folded.indexOf(close, opening + 1); at >= 0 && at < limit; at = folded.indexOf(close, at + 1)) {
    const extra = backslashes(text, at) - level;
    if (extra > 0 && extra % (2 * level + 2) !== 0) continue;
    if (open === close && text[at] !== text[opening]) continue;
    // Written twice it is part of the value: '…''…'
    if (text[at + 1] === close) {
      at += 1;
      continue;
    }
    if (at - opening > ACROSS_LINES && lineEnd(folded, opening) < at) break;
    const next = behind(JOINED, folded, at + 1);
    if (next === null) return at;
    at = next;
  }
  return lineEnd(folded, opening);
}

/** A header goes on to the end of its line, or of what it is quoted in: to a quote that was opened before it. */
function headerEnd({ text, folded }: Source, start: number): number {
  const before = folded.slice(Math.max(0, start - 2000), start).replace(/^[^]*[\r\n]/u, '');
  let open = '';
  let at = start;
  for (; at < folded.length && !/[\r\n]/.test(folded[at] ?? ''); at++) {
    const character = folded[at] ?? '';
    if (text[at] === '\\' && /[nr]/.test(text[at + 1] ?? '')) break;
    if (character === open) open = '';
    else if (open !== '' || !/["']/.test(character)) continue;
    else if (/[=\s]/.test(folded[at - 1] ?? '')) open = character;
    else if (AFTER_QUOTE.test(folded[at + 1] ?? '\n') && before.split(character).length % 2 === 0) break;
  }
  return at;
}

/** The content of an element of XML, up to a closing tag that is written as the opening one. */
function elementEnd({ text, folded }: Source, start: number): number {
  const content = folded.slice(start, start + LONGEST);
  const isEscaped = text[start - 1] === ';';
  for (let at = content.indexOf('</'); at >= 0; at = content.indexOf('</', at + 1)) {
    if ((text[start + at] === ';') === isEscaped) return start + at;
  }
  return lineEnd(folded, start);
}

function bracketsEnd(folded: string, start: number): number {
  let depth = 0;
  for (let at = start; at < Math.min(folded.length, start + LONGEST_BRACKETS); at++) {
    if (/[[{]/.test(folded[at] ?? '')) depth += 1;
    else if (/[\]}]/.test(folded[at] ?? '') && --depth === 0) return at + 1;
  }
  return lineEnd(folded, start);
}

/** A block of YAML: the lines that are indented deeper than its name. */
function blockEnd(text: string, start: number, nameStart: number): number {
  const own = /[ \t]*[^\r\n]*$/u.exec(text.slice(Math.max(0, nameStart - 60), nameStart))?.[0] ?? '';
  const indent = own.length - own.trimStart().length;
  const deeper = new RegExp(`[^\\r\\n]*(?:\\r?\\n(?:[ \\t]{${indent + 1},}[^\\r\\n]*|(?=\\r?\\n)))*`, 'uy');
  return behind(deeper, text.slice(0, start + LONGEST), start) ?? start;
}

/** How a value without quotes is read. */
interface Words {
  limit: number;
  /** Whether blanks are part of it. */
  holdsBlanks: boolean;
  /** Whether it stands in what is written in percents as a whole. */
  isEncoded: boolean;
}

/** Where a value without quotes ends: at a blank, a clause, or a sign that another field or nothing follows. */
function wordsEnd(source: Source, start: number, words: Words): number {
  let at = start;
  for (;;) {
    at = behind(PLAIN, source.folded, at) ?? at;
    if (at >= words.limit || endsAt(source, at, words)) return at;
    at += 1;
  }
}

function endsAt({ text, folded }: Source, at: number, { holdsBlanks, isEncoded }: Words): boolean {
  const sign = folded[at] ?? '\n';
  const written = text[at] ?? '\n';
  const next = folded[at + 1] ?? '\n';
  if (/[，。；！？、（）【】「」“”\r\n]/.test(written)) return true;
  const isField = () => behind(FIELD, folded, at + 1) !== null;
  // What is written in percents is part of a value, unless the sign before the value is written so too.
  if (sign !== written && PERCENT.test(text.slice(Math.max(0, at - 4), at + 1)))
    return isEncoded && sign === '&' && isField();
  // What an escape was folded to is a blank as well: it may stand for a quote, or a line end.
  if (/\s/.test(sign)) return /\s/.test(written) && !holdsBlanks ? true : isField() || /[\r\n]/.test(next);
  if (sign === '<') return /[a-z/!?]/i.test(next);
  if (/["'`)}\]>]/.test(sign)) return AFTER_QUOTE.test(next);
  return /[,;&|]/.test(sign) && (/[\s"'`{[]/.test(next) || isField());
}

/** What is broken over lines: behind a backslash, or a line of nothing but letters that tokens are made of. */
function wrappedEnd(folded: string, start: number, end: number): number {
  if (folded[end - 1] === '\\') return behind(CONTINUED, folded, end) ?? end;
  if (!/^[\w+/=*.-]{16,}$/u.test(folded.slice(start, end))) return end;
  return behind(WRAPPED, folded, end) ?? end;
}
