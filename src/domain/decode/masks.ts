/** Secrets in a paste: where they stand, and what is shown of them. Every pattern is linear in the text. */
import type { Span } from './finding.ts';

/** Names whose values are secret; the whole name or its last part. */
const NAMES = [
  'user_?sig|sig(?:n|nature)?|tls_?sig|private_?map_?key',
  '(?:[a-z]{1,16}_?)?token|open_?key|p?skey|session_?key|pay_?token|pf_?key|ticket',
  'app_?(?:key|secret|token)|secret(?:_?key|_?id)?|client_?secret|private_?key|access_?key(?:_?(?:id|secret))?|api_?key',
  'password|passwd|pwd|cookie|session_?id|密码|密钥|口令|票据',
].join('|');

const QUOTE = String.raw`(?:\\{0,8}["']|%22|&quot;|\s){0,6}`;
const SEPARATOR = String.raw`(?:[:=：＝]|=>|%3A|%3D)`;
const VALUE = String.raw`((?:(?!%22|%2C|%26|%7D|&quot;)[^\s"'&,;<>(){}\[\]\\，；。])+)`;
const NAME = `(?<![A-Za-z])(?:[A-Za-z]{1,12}[_-])?(?:${NAMES})${QUOTE}${SEPARATOR}${QUOTE}`;
const NAMED = new RegExp(NAME + VALUE, 'giu');
/**
 * The same where the value may be another name with a value of its own: `token:` at the end of a line, `skey: …` on the
 * next. Both are read, since a value may as well look like a name.
 */
const NAMED_LAST = new RegExp(`${NAME}(?!(?:${NAMES})${QUOTE}${SEPARATOR})${VALUE}`, 'giu');

/** The whole value, blanks and all: `Bearer …`, `Basic …`. */
const AUTHORIZATION =
  /authorization["'\s\\]{0,8}[:=]["'\s\\]{0,8}(?:(?:bearer|basic|token)\s{1,4})?([^\s"'\\,;]+)/giu;
const BEARER = /(?<![a-z])bearer\s{1,4}([\w.~+/=-]{8,})/giu;
/** UserSig and JSON web tokens, wherever they stand: deflated or plain JSON in base64. */
const ENCODED = /(?<![\w])e(?:J|y[JA-Z])[\w*./+=-]{20,}/gu;
const PHONE = /(?<![\d.])1[3-9]\d(?:\d{8}|[- ]\d{4}[- ]\d{4})(?!\d)/gu;

/** Values that tell nothing. */
const EMPTY =
  /^(?:null|nil|none|true|false|undefined|empty|expired|invalid|error|missing|\*+|.{0,4}…|-?\d{1,7})$/i;

/** Finds the secrets of a text; sorted, not overlapping. */
export function findMasks(text: string): Span[] {
  const spans = [
    ...[...captured(text, NAMED), ...captured(text, NAMED_LAST)].filter(
      ({ start, end }) => !EMPTY.test(text.slice(start, Math.min(end, start + 16))),
    ),
    ...captured(text, AUTHORIZATION),
    ...captured(text, BEARER),
    ...[...text.matchAll(ENCODED), ...text.matchAll(PHONE)].map(({ index, 0: all }) => ({
      start: index,
      end: index + all.length,
    })),
    ...mailAddresses(text),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

function captured(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => {
    const value = match[1] ?? '';
    const end = match.index + match[0].length;
    return { start: end - value.length, end };
  });
}

/** From each `@` outwards: a pattern that began at the name would try every letter of a long text. */
function mailAddresses(text: string): Span[] {
  const spans: Span[] = [];
  let done = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > done && at - start < 64 && /[\w.+-]/.test(text[start - 1] ?? '')) start -= 1;
    const host = /^[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/.exec(text.slice(at + 1, at + 260))?.[0];
    if (start < at && host && /[A-Za-z]$/.test(host)) {
      spans.push({ start, end: at + 1 + host.length });
      done = at + 1 + host.length;
    }
  }
  return spans;
}

/** What is shown of a secret: enough to tell two apart, too little to use. */
export function maskSecret(secret: string): string {
  const shown = secret.length >= 16 ? 4 : secret.length >= 8 ? 2 : 0;
  return `${secret.slice(0, shown)}…`;
}

/** A stretch of the text with its secrets masked. */
export function maskText(
  text: string,
  masks: readonly Span[],
  { start, end }: Span = { start: 0, end: text.length },
): string {
  let shown = '';
  let at = start;
  for (const mask of masks) {
    if (mask.end <= start || mask.start >= end) continue;
    shown += text.slice(at, Math.max(at, mask.start)) + maskSecret(text.slice(mask.start, mask.end));
    at = mask.end;
  }
  return at < end ? shown + text.slice(at, end) : shown;
}
