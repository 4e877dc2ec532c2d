/**
 * What a log's number and names look like once escapes and widths are out of the way. Every replacement has the length
 * of what it replaces, so that an offset in the folded text is one in the text itself.
 */

const ODD =
  /\\{1,8}(?:["'nrt/]|u00(?:2[267]|3[cde]))|%(?:25){0,2}(?:2[0267CD]|3[ACDE]|[57][BD])|&(?:quot|apos|amp|lt|gt|#34|#39);|[\u2010-\u2015\u2212\uFE63\uFF01-\uFF5E\u3000\u00A0]/giu;

const ESCAPED_BLANK = /[nrt]$/;
const ENTITIES: Readonly<Record<string, string>> = { apos: "'", '#39': "'", amp: '&', lt: '<', gt: '>' };

/** Half-width, plain minus signs, and escaped quotes, colons and the like as themselves, padded with blanks. */
export function foldLog(text: string): string {
  return text.replace(ODD, (odd, at: number) => {
    const plain = plainOf(odd, text, at);
    return plain.padStart(odd.length);
  });
}

function plainOf(odd: string, text: string, at: number): string {
  if (odd.length > 1) {
    if (odd.startsWith('&')) return ENTITIES[odd.slice(1, -1)] ?? '"';
    if (odd.startsWith('%') || odd.includes('u00')) return String.fromCharCode(parseInt(odd.slice(-2), 16));
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
