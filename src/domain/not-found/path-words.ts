/** Reading an address that leads nowhere: its parts, cleaned of what comes with copying, and how alike words are. */
import { editDistance } from '../text/edit-distance.ts';

/** Longer addresses are cut: nobody types them, and reading must stay cheap. */
const LONGEST = 400;

/** Marks that get into a link when a sentence around it is copied too. */
const OPENING = /^[\s"'“‘([{<（【《「『]+/u;
const CLOSING = /[\s"'”’)\]}>）】》」』.,;:!?，。；：！？、…]+$/u;
const EXTENSION = /\.(?:html?|json|md|txt|php|aspx?)$/u;

/**
 * The parts of an address: percent signs decoded (twice where they were encoded twice), full-width characters made
 * plain, lower case, without file endings, quotation marks and invisible characters. Other forms of digits, such as
 * footnote marks, stay what they are.
 */
export function pathSegments(path: string): string[] {
  return decode(decode(path.slice(0, LONGEST)))
    .replace(/[！-～]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[?#].*$/su, '')
    .toLowerCase()
    .split(/[/\\]+/u)
    .map((segment) => segment.replace(OPENING, '').replace(CLOSING, '').replace(EXTENSION, ''))
    .filter((segment) => segment !== '' && segment !== 'index');
}

/** Decodes what can be decoded and leaves the rest as it is. */
function decode(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/giu, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
}

/** A word without what people write differently: case, blanks, hyphens. */
export const plainWord = (word: string): string => word.toLowerCase().replace(/[\s_.\-·]+/gu, '');

/** Whether two words differ by a slip of the keyboard: one character, or two in a long word. */
export function isSlip(one: string, other: string): boolean {
  const length = Math.max(one.length, other.length);
  const allowed = length >= 8 ? 2 : length >= 4 ? 1 : 0;
  return Math.abs(one.length - other.length) <= allowed && editDistance(one, other) <= allowed;
}
