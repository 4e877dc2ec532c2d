/**
 * What a log's number and names look like once escapes and widths are out of the way. Every replacement has the length
 * of what it replaces, so that an offset in the folded text is one in the text itself.
 */
import { foldNumbers } from '../number/written-number.ts';

const ESCAPED =
  /\\{1,8}(?:["'nrt/]|u00(?:2[267]|3[cde]))|%(?:25){0,2}(?:2[0267CD]|3[ACDE]|[57][BD])|&(?:quot|apos|amp|lt|gt|#34|#39);/giu;

const ESCAPED_BLANK = /[nrt]$/;
const ENTITIES: Readonly<Record<string, string>> = { apos: "'", '#39': "'", amp: '&', lt: '<', gt: '>' };

/** Half-width, plain minus signs, and escaped quotes, colons and the like as themselves, padded with blanks. */
export const foldLog = (text: string): string =>
  foldNumbers(text).replace(ESCAPED, (escaped) => plainOf(escaped).padStart(escaped.length));

function plainOf(escaped: string): string {
  if (escaped.startsWith('&')) return ENTITIES[escaped.slice(1, -1)] ?? '"';
  if (escaped.startsWith('%') || escaped.includes('u00'))
    return String.fromCharCode(parseInt(escaped.slice(-2), 16));
  return ESCAPED_BLANK.test(escaped) ? ' ' : escaped.slice(-1);
}
