/** Where a secret value ends, by what it is written in. */

/** A text as pasted, and folded. */
export interface Source {
  text: string;
  folded: string;
}

/** What begins another field. */
export const FIELD = /\s{0,40}["'`]?[A-Za-z_][\w.$-]{0,40}["'`]?\s{0,8}[:=]/uy;
/** Characters that never end a value without quotes. */
const PLAIN = /[^\s,;&|"'`<)}\]>!?(，。；！？、（）【】「」“”]+/uy;
/** Closing quotes that differ from their opening ones. */
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」' };
/** What follows where a quote or bracket is not a part of the value. */
const AFTER_QUOTE = /[\s"'`,;:.)}\]>({[|&]/;
/** Between literals that are put together. */
const JOINED = /\s{0,80}(?:(?:[+\\]\s{0,80})@?|[\r\n]\s{0,80}@)(?=["'])/uy;
/** Lines that follow a backslash at the end of one. */
const CONTINUED = /(?:(?<=\\)\r?\n[^\r\n]*)+/uy;
/** Lines of nothing but the letters of base64. */
const WRAPPED =
  /(?:\r?\n[^\S\r\n]{0,40}[\w+/=*.-]{16,}(?=[^\S\r\n]*(?:[\r\n]|$)))*(?:\r?\n[^\S\r\n]{0,40}(?=[\w+/=*-]*[A-Za-z=])[\w+/=*-]{4,15}(?=[^\S\r\n]*(?:[\r\n]|$)))?/uy;

/** The end of a character in percents, or of a part of one. */
const PERCENT = /%[\da-f]{0,4}$/i;

/** A value is looked through so far for its end. */
export const LONGEST = 16_000;
const LONGEST_BRACKETS = 4000;
/** In quotes it goes over line ends only so far: they may never have been closed. */
const ACROSS_LINES = 1000;

/** Where a pattern that begins right at an offset ends; null where it does not match. */
export function behind(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** Before what a closing quote is escaped with: as many backslashes as the opening one has, or what `%22` begins with. */
export function beforeQuote(source: Source, opening: number, closing: number): number {
  const { text } = source;
  if (text[closing] !== text[opening] || !/["'`]/.test(text[closing] ?? ''))
    return trimEscape(source, opening + 1, closing);
  return Math.max(opening + 1, closing - backslashes(text, opening));
}

/** Before the blanks that an escape was folded to. */
export function trimEscape({ text, folded }: Source, start: number, end: number): number {
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
export function quotesEnd({ text, folded }: Source, opening: number): number {
  const open = folded[opening] ?? '';
  const close = CLOSING[open] ?? open;
  const level = backslashes(text, opening);
  const limit = Math.min(text.length, opening + LONGEST);
  for (
    let at = folded.indexOf(close, opening + 1);
    at >= 0 && at < limit;
    at = folded.indexOf(close, at + 1)
  ) {
    const extra = backslashes(text, at) - level;
    if (extra > 0 && extra % (2 * level + 2) !== 0) continue;
    if (open === close && text[at] !== text[opening]) continue;
    // Written twice it is part of the value: '…''…'
    if (text[at + 1] === close) {
      at += 1;
      continue;
    }
    if (text[at] === open && /[\w%]/.test(text[at + 1] ?? '')) continue;
    if (at - opening > ACROSS_LINES && lineEnd(folded, opening) < at) break;
    const next = behind(JOINED, folded, at + 1);
    if (next === null) return at;
    at = next;
  }
  return lineEnd(folded, opening);
}

/** A header goes on to the end of its line, or of what it is quoted in: to a quote that was opened before it. */
export function headerEnd({ text, folded }: Source, start: number): number {
  const before = folded.slice(Math.max(0, start - 2000), start);
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  const isWithin = (quote: string) => line.split(quote).length % 2 === 0;
  let open = '';
  let at = start;
  for (; at < folded.length && !/[\r\n]/.test(folded[at] ?? ''); at++) {
    const character = folded[at] ?? '';
    if (text[at] === '\\' && /[nr]/.test(text[at + 1] ?? '') && isWithin('"')) break;
    if (character === open) open = '';
    else if (open !== '' || !/["']/.test(character)) continue;
    else if (/[=\s]/.test(folded[at - 1] ?? '')) open = character;
    else if (AFTER_QUOTE.test(folded[at + 1] ?? '\n') && isWithin(character)) break;
  }
  return at;
}

/** The content of an element of XML, up to a closing tag that is written as the opening one. */
export function elementEnd({ text, folded }: Source, start: number): number {
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
    if (/[[{(<]/.test(folded[at] ?? '')) depth += 1;
    else if (/[\]})>]/.test(folded[at] ?? '') && --depth === 0) return at + 1;
  }
  return lineEnd(folded, start);
}

/** A block of YAML: the lines that are indented deeper than its name. */
export function blockEnd(text: string, start: number, nameStart: number): number {
  const own = /[ \t]*[^\r\n]*$/u.exec(text.slice(Math.max(0, nameStart - 60), nameStart))?.[0] ?? '';
  const indent = own.length - own.trimStart().length;
  const deeper = new RegExp(`[^\\r\\n]*(?:\\r?\\n(?:[ \\t]{${indent + 1},}[^\\r\\n]*|(?=\\r?\\n)))*`, 'uy');
  return behind(deeper, text.slice(0, start + LONGEST), start) ?? start;
}

/** How a value without quotes is read. */
export interface Words {
  limit: number;
  /** Whether blanks are part of it. */
  holdsBlanks: boolean;
  /** What the sign before it is escaped with, `%` or `%25`: then only an `&` that is escaped so can end it. */
  escape: string | null;
}

/** Where a value without quotes ends: at a blank, a clause, or a sign that another field or nothing follows. */
export function wordsEnd(source: Source, start: number, words: Words): number {
  const { folded } = source;
  let at = /[[{(<]/.test(folded[start] ?? '') ? bracketsEnd(folded, start) : start;
  for (;;) {
    at = behind(PLAIN, folded, at) ?? at;
    if (at >= words.limit || endsAt(source, at, words)) return wrappedEnd(folded, start, at);
    at += 1;
  }
}

function endsAt({ text, folded }: Source, at: number, { holdsBlanks, escape }: Words): boolean {
  const sign = folded[at] ?? '\n';
  const written = text[at] ?? '\n';
  const next = folded[at + 1] ?? '\n';
  if (/[，。；！？、（）【】「」“”\r\n]/.test(written)) return true;
  const isField = () => behind(FIELD, folded, at + 1) !== null;
  if (sign !== written && PERCENT.test(text.slice(Math.max(0, at - 4), at + 1)))
    return escape !== null && sign === '&' && text.slice(at - 6, at + 1).endsWith(`${escape}26`) && isField();
  // What an escape was folded to is a blank as well: it may stand for a quote, or a line end.
  if (/\s/.test(sign)) return /\s/.test(written) && !holdsBlanks ? true : isField() || /[\r\n]/.test(next);
  if (sign === '<') return /[a-z/!?]/i.test(next);
  const after = text[at + 1] ?? '\n';
  if (/["'`)}\]>]/.test(sign)) return AFTER_QUOTE.test(after) && after !== sign;
  if (!/[,;&|]/.test(sign)) return false;
  return isField() || (holdsBlanks ? /["'`{[\r\n]/ : /[\s"'`{[]/).test(next);
}

/** What is broken over lines: behind a backslash, or a line of nothing but letters that tokens are made of. */
function wrappedEnd(folded: string, start: number, end: number): number {
  if (folded[end - 1] === '\\') return behind(CONTINUED, folded, end) ?? end;
  if (!/^[\w+/=*.-]{16,}$/u.test(folded.slice(start, end))) return end;
  return behind(WRAPPED, folded, end) ?? end;
}
