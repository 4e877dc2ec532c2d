/**
 * What a log's number and names look like once escapes and widths are out of the way. Every replacement has the length
 * of what it replaces, so that an offset in the folded text is one in the text itself.
 */

const ODD =
  /\\{1,8}(?:["'nrt/]|u0022)|%(?:2[026CD]|3[ADad]|[57][BDbd])|&(?:quot|#34);|[\u2010-\u2015\u2212\uFE63\uFF01-\uFF5E\u3000\u00A0]/giu;

const ESCAPED_BLANK = /[nrt]$/;

/** Half-width, plain minus signs, and escaped quotes, colons and the like as themselves, padded with blanks. */
export function foldLog(text: string): string {
  return text.replace(ODD, (odd, at: number) => {
    const plain = plainOf(odd, text, at);
    return plain.padStart(odd.length);
  });
}

function plainOf(odd: string, text: string, at: number): string {
  if (odd.length > 1) {
    if (odd.startsWith('%')) return String.fromCharCode(parseInt(odd.slice(1), 16));
    if (odd.startsWith('&') || odd.endsWith('u0022')) return '"';
    return ESCAPED_BLANK.test(odd) ? ' ' : odd.slice(-1);
  }
  const code = odd.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code === 0x3000 || code === 0xa0) return ' ';
  // A Chinese dash joins words; it is a sign only where a number can begin.
  if (code === 0x2014 || code === 0x2015)
    return at === 0 || /[\s:：=＝("'（]/u.test(text[at - 1] ?? '') ? '-' : odd;
  return '-';
}
