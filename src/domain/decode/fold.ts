/**
 * What a log's number and names look like once escapes and widths are out of the way. Every replacement has the length
 * of what it replaces, so that an offset in the folded text is one in the text itself.
 */
import { foldNumbers } from '../number/written-number.ts';

const ESCAPED = /\\{1,8}(?:["'nrt/]|u0022)|%(?:2[026CD]|3[ADad]|[57][BDbd])|&(?:quot|#34);/giu;

const ESCAPED_BLANK = /[nrt]$/;

/** Half-width, plain minus signs, and escaped quotes, colons and the like as themselves, padded with blanks. */
export const foldLog = (text: string): string =>
  foldNumbers(text).replace(ESCAPED, (escaped) => plainOf(escaped).padStart(escaped.length));

function plainOf(escaped: string): string {
  if (escaped.startsWith('%')) return String.fromCharCode(parseInt(escaped.slice(1), 16));
  if (escaped.startsWith('&') || escaped.endsWith('u0022')) return '"';
  return ESCAPED_BLANK.test(escaped) ? ' ' : escaped.slice(-1);
}
