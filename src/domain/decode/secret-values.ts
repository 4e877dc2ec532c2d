/** The value that belongs to a name of a secret. Reads the folded text, where escaped quotes and signs are plain. */
import type { Span } from './finding.ts';
import {
  beforeQuote,
  behind,
  blockEnd,
  elementEnd,
  FIELD,
  headerEnd,
  LONGEST,
  quotesEnd,
  trimEscape,
  wordsEnd,
  type Source,
} from './secret-ends.ts';
import type { SecretName } from './secret-names.ts';

/** A blank within a line. */
const B = String.raw`[^\S\r\n]`;
/** The end of what a name is written in: quotes, brackets, an index, a remark. */
const CLOSE = `(?:["'\`]|${B}){0,8}(?:\\[\\d{0,5}\\])?[\\])"'\`]{0,4}${B}{0,8}(?:\\([^()"'\\r\\n]{0,24}\\)${B}?)?`;
/** Signs that say that a value follows. */
const SIGNS = [
  // `let secret: String = …`, `var secret string = …`
  `:${B}*[&a-z' ]{0,10}(?:string|str|char|data|any)[\\w<>?.\\[\\]]{0,20}${B}*=(?!=)|${B}*(?:string|char\\*?)${B}*:?=`,
  '!?[:=]{1,3}>?|->',
  // `<key>secret</key><string>…`, `name="secret" value="…"`
  String.raw`<\/[\w:.-]{1,40}>\s{0,80}<[\w:.-]{1,40}>`,
  String.raw`[,&]?\s{0,80}["']?(?:\w{1,12}:)?(?:value|val|v|content)["']?\s{0,4}[:=]`,
  // `("secret", "…")`, `setSecret("…")`
  String.raw`[,(]?\s{0,8}(?=@?["'])`,
].join('|');
const HARD = new RegExp(`${CLOSE}(?:${SIGNS})`, 'iuy');
/** `secret "…"` */
const SPACED = /[^\S\r\n]{1,8}(?=@?["'])/uy;
/** `<password type="text">` */
const TAG = /[^<>\r\n]{0,80}(?<!\/)>/uy;
/** What a value may follow that is told by its look only: `secret_key abc1`, `密码是 abc1`, `| token | abc1 |`. */
const SOFT = new RegExp(
  `["'\`\\])]{0,4}(?:${B}*(?:[|为是[({<【]|--?>?${B}|\\r?\\n)${B}*|${B}+(?:(?:is|was|-)${B}+)?)|(?<=\\p{Script=Han})(?=[A-Za-z\\d])`,
  'iuy',
);
/** What a value may be wrapped in: `Optional("…")`, `@"…"`, `<![CDATA[…]]>`. */
const LEAD =
  /\s{0,80}(?:<!\[CDATA\[|(?:new |[\w:.]{1,30}\(){0,3}(?:@|[A-Za-z$]{1,2})?(?=["'`“‘「])|new [\w.]{1,20}\[\]\s?(?=\{))?/uy;

const BLANKS = /\s{0,80}(?:<!\[CDATA\[)?/uy;
/** The escape of a sign, `%` or `%25`. */
const ESCAPED_SIGN = /%(?:25)*(?=3[ad]$)/i;

/** Words that stand where a value stands, and tell nothing. */
const STATE =
  /^\(?(?:null|nil|none|true|false|undefined|empty|expired?|invalid|errors?|missing|wrong|incorrect|mismatch|fail(?:ed|ure)?|ok|success|valid|required|denied|refreshed|not|is|was|has|or|and|n\/a|已?过期|无效|失效|错误|失败|为空|空|不?正确|异常|(?:err(?:or)?|ret(?:urn)?|result|status)?_?code|err_?no|ret|[错返]\S?码|[*•x.]{3,})[.,;!)}\]]*(?:$|[,，]\s)/iu;
/** A value that is masked already, perhaps up to a code in it. */
const MASKED = /^.{0,4}…(?![\w\p{Script=Han}])|^…(?=err|ret|code|result|status|sub|fail|[错返失报异])/iu;
/** What no word of a language looks like. */
const SECRET_LIKE = /^(?:(?=\S*\d)(?=\S*\D)[^\s，。；]{6,}|\d{6,}|[\w+/=.~-]{24,})/u;

const OBJECT = /\{\s*(?:["'}]|[\w.-]{1,40}\s*[:=])/uy;

const QUOTE = /["'`“‘「]/;
/** What commands, lists and quotations put before the first word of a line. */
const LINE_START = /(?:^|[\r\n])[\s\-#>*"'/]*(?:(?:export|set|env|arg|define)[^\S\r\n]+)?(?:[\w-]+\.)*$/iu;
/** What may be no value is read so far, before it is known to look like one. */
const LONGEST_GUESS = 100;
/**
 * A quoted value may begin so far within another one: what was taken for the end of that may have been its beginning.
 */
const NEAR = 100;
/** Nothing but one word is left of the line. */
const LAST_WORD = /^[^\s]{1,400}[^\S\r\n]*(?:[\r\n]|$)/u;
/** `|` and `>` of YAML. */
const BLOCK = /^[|>][+-]?\d?[^\S\r\n]*[\r\n]/u;
/**
 * Where the value of a name stands.
 * @param done end of the values before: what begins before it is not read again
 * @returns null where there is none, or nothing secret
 */
export function secretValue(source: Source, name: SecretName, done: number): Span | null {
  const { text, folded } = source;
  const hard = behindSign(source, name);
  const found = hard ?? behind(SOFT, folded, name.end);
  if (found === null) return null;
  const written = howWritten(folded, name, hard);
  const lead = behind(written === 'plain' ? LEAD : BLANKS, folded, found) ?? found;
  const isQuoted = written === 'plain' && QUOTE.test(folded[lead] ?? '');
  // An escape at the beginning is a part of the value.
  const start = isQuoted ? lead + 1 : trimEscape(source, found, lead);
  if (start < done - (isQuoted ? NEAR : 0) || MASKED.test(folded.slice(start, start + 12))) return null;
  const isNextLine =
    !isQuoted && written !== 'element' && /[\r\n]/.test(folded.slice(hard ?? name.end, start));
  const isOneWord = LAST_WORD.test(text.slice(start, start + 500));
  const opensLine = LINE_START.test(folded.slice(Math.max(0, name.start - 60), name.start));
  const isTold = hard !== null || folded[name.start] === '-' || (opensLine && isOneWord);
  if ((isNextLine && !isOneWord) || (!isTold && isField(folded, start))) return null;
  const isSure = isTold && !name.isAbout && !isNextLine;
  const unquotedEnd = (): number => {
    if (written === 'inside') return quotesEnd(source, name.start - 1);
    if (written === 'header') return headerEnd(source, start);
    if (written === 'element') return elementEnd(source, start);
    // An object under a weak name is read by the names in it.
    if (name.kind === 'weak' && behind(OBJECT, folded, start) !== null) return start;
    if (opensLine && BLOCK.test(folded.slice(start, start + 12))) return blockEnd(text, start, name.start);
    const words = {
      holdsBlanks:
        isSure && name.kind === 'strong' && (opensLine || folded[found - 1] === ':') && hard !== null,
      escape: ESCAPED_SIGN.exec(text.slice(Math.max(0, found - 7), found))?.[0] ?? null,
    };
    const guess = isSure ? start : wordsEnd(source, start, { ...words, limit: start + LONGEST_GUESS });
    return isSure || (guess >= start + LONGEST_GUESS && SECRET_LIKE.test(folded.slice(start, guess)))
      ? wordsEnd(source, start, { ...words, limit: start + LONGEST })
      : guess;
  };
  const closing = isQuoted ? quotesEnd(source, lead) : unquotedEnd();
  if (isQuoted && hard !== null && isOtherName(folded, name, hard, closing)) return null;
  const end = isQuoted ? beforeQuote(source, lead, closing) : trimEscape(source, start, closing);
  return isSecret(folded.slice(start, end).trim(), name, isSure) ? { start, end } : null;
}

/** Where the sign ends that says that a value follows; null where there is none. */
function behindSign({ text, folded }: Source, { start, end }: SecretName): number | null {
  const isSpaced = /\s/.test(text[end] ?? '');
  const isTag = /[<:]/.test(folded[start - 1] ?? '') && folded.slice(start, end) !== 'key';
  return (
    (isSpaced ? behind(SPACED, folded, end) : null) ??
    behind(HARD, folded, end) ??
    (isTag ? behind(TAG, folded, end) : null)
  );
}

/**
 * - `header`: to the end of its line.
 * - `element`: the content of one.
 * - `inside`: in the quotes that its name is in as well: `-H "X-Api-Key: …"`.
 */
function howWritten(
  folded: string,
  { isHeader, start, end }: SecretName,
  hard: number | null,
): 'header' | 'element' | 'inside' | 'plain' {
  if (hard === null) return 'plain';
  const isOpened = QUOTE.test(folded[start - 1] ?? '');
  if (isOpened && folded[hard - 1] === ':' && !QUOTE.test(folded.slice(end, hard))) return 'inside';
  if (isHeader && !isOpened) return 'header';
  return /[^=-]>$/.test(folded.slice(hard - 2, hard)) ? 'element' : 'plain';
}

function isField(folded: string, start: number): boolean {
  const end = behind(FIELD, folded, start);
  return end !== null && /[^\s=]/.test(folded[end] ?? '');
}

/** `bad "token", "code": 1`: what follows is a name itself. */
function isOtherName(folded: string, name: SecretName, hard: number, closing: number): boolean {
  const isApart = !/[:=>(]/.test(folded.slice(name.end, hard));
  return isApart && /^\s{0,8}[:=]/u.test(folded.slice(closing + 1, closing + 12));
}

/** Whether a value is one; a number as short as a code is none under a weak name. */
function isSecret(value: string, { kind, isAbout }: SecretName, isSure: boolean): boolean {
  if (value === '' || STATE.test(value)) return false;
  const digits = /^[-+]?(\d+)[\s,;.)}\]]*$/u.exec(value)?.[1];
  if (digits !== undefined) return !isAbout && digits.length >= (kind === 'strong' ? 3 : 6);
  return isSure || SECRET_LIKE.test(value);
}
