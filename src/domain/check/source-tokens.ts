/**
 * Cuts pasted source lines of any language into as few kinds of tokens as finding codes takes. In one pass, without
 * looking back, so that a megabyte on one line takes no longer than in many.
 */

export interface SourceToken {
  /** `digits` begins with a digit, whatever follows (`30s`, `1.2`); `han` is a run of any other script's letters. */
  kind: 'digits' | 'word' | 'han' | 'string' | 'mark';
  text: string;
  /** Offsets into the pasted text. */
  start: number;
  end: number;
  /** 1-based. */
  line: number;
}

const LETTER = /\p{L}/u;
/** Characters that a comment may begin with. */
const COMMENT = '/<-#';
const QUOTES = '"\'`';
/** Character codes of ASCII: 1 a digit, 2 another part of a name. A table, since every character asks. */
const KINDS = new Uint8Array(128).map((_, code) => {
  const character = String.fromCharCode(code);
  return /\d/.test(character) ? 1 : Number(/[a-z_$]/i.test(character)) * 2;
});
const DIRECTIVE = /^(?:define|if|elif|else|include|pragma|undef|error|warning|region)\b/;

/** Tokens without comments; a string that holds letters is one token, one that holds none is cut like the rest. */
export function sourceTokens(text: string): SourceToken[] {
  const tokens: SourceToken[] = [];
  /** Quotation marks that nothing closes on this line, so that they are not looked for again. */
  let open = '';
  const missing = new Set<string>();
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const character = text[at] ?? '';
    if (character === '\n') {
      line++;
      open = '';
      at++;
    } else if (character <= ' ') at++;
    else
      at =
        (COMMENT.includes(character) ? comment(at) : null) ?? string(at, character) ?? plain(at, character);
  }
  return tokens;

  /** The end of a comment that begins here; null where none does. */
  function comment(start: number): number | null {
    const two = text.slice(start, start + 2);
    if (two === '/*') return after('*/', start + 2);
    if (two === '<!' && text.startsWith('<!--', start)) return after('-->', start + 4);
    const before = text[start - 1] ?? '\n';
    const isApart = before <= ' ';
    if (two === '//') return before === ':' ? addressEnd(start) : lineEnd(start);
    if (two === '--' && isApart && (text[start + 2] ?? '\n') <= ' ') return lineEnd(start);
    const isHash = two.startsWith('#') && isApart && kindAt(start + 1) !== 1;
    return isHash && !DIRECTIVE.test(text.slice(start + 1, start + 12)) ? lineEnd(start) : null;
  }

  /** Behind a closing mark; null where there is none, so that a lone `/*` doesn't swallow the rest. */
  function after(mark: string, start: number): number | null {
    if (missing.has(mark)) return null;
    const found = text.indexOf(mark, start);
    if (found < 0) missing.add(mark);
    if (found < 0) return null;
    for (let index = start; index < found; index++) if (text[index] === '\n') line++;
    return found + mark.length;
  }

  function lineEnd(start: number): number {
    const found = text.indexOf('\n', start);
    return found < 0 ? text.length : found;
  }

  /** Where an address of the web ends. */
  function addressEnd(start: number): number {
    let end = start;
    while (end < text.length && (text[end] ?? '') > ' ' && !QUOTES.includes(text[end] ?? '')) end++;
    return end;
  }

  /** The end of a string with letters; null where none begins here, or where its content is to be cut itself. */
  function string(start: number, quote: string): number | null {
    if (!QUOTES.includes(quote) || open.includes(quote) || kindAt(start - 1) > 0) return null;
    let end = start + 1;
    while (end < text.length && text[end] !== quote && text[end] !== '\n') end += escapeLength(end);
    if (text[end] !== quote) {
      open += quote;
      return null;
    }
    if (!LETTER.test(text.slice(start, end))) {
      // Its closing mark must not count as an opening one.
      push('mark', start, start + 1);
      for (let inner = start + 1; inner < end;) {
        if (text[inner] === '\n') line++;
        inner = (text[inner] ?? '') <= ' ' ? inner + 1 : plain(inner, text[inner] ?? '');
      }
      return end + 1;
    }
    push('string', start, end + 1);
    for (let inner = start; inner < end; inner++) if (text[inner] === '\n') line++;
    return end + 1;
  }

  /** Of the character at an index, with what it escapes: the end of a line too, behind which the string goes on. */
  function escapeLength(index: number): number {
    if (text[index] !== '\\') return 1;
    return text.startsWith('\r\n', index + 1) ? 3 : 2;
  }

  function plain(start: number, character: string): number {
    let end = start + 1;
    const kind = kindAt(start);
    if (kind > 0) {
      while (isWithin(end)) end++;
      return push(kind === 1 ? 'digits' : 'word', start, end);
    }
    if (!isForeignLetter(character)) return push('mark', start, end);
    while (isForeignLetter(text[end] ?? '')) end++;
    return push('han', start, end);
  }

  /** Part of a name or number; a dot only between two such parts, so that `6206.` and `1...5` end before it. */
  function isWithin(index: number): boolean {
    return kindAt(index) > 0 || (text[index] === '.' && kindAt(index + 1) > 0);
  }

  function kindAt(index: number): number {
    return KINDS[text.charCodeAt(index)] ?? 0;
  }

  function isForeignLetter(character: string): boolean {
    return character > '\x7F' && LETTER.test(character);
  }

  function push(kind: SourceToken['kind'], start: number, end: number): number {
    tokens.push({ kind, text: text.slice(start, end), start, end, line });
    return end;
  }
}
