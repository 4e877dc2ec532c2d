/** One spelling for everything that can be written in several ways: what queries and texts are compared in. */
import { simplify } from './traditional.ts';

/** Every hyphen, dash and minus sign. The long vowel mark of Japanese keyboards is one for who has nothing else. */
const DASHES = /[\p{Pd}\u2212\u30FC\u02D7\u2796]/gu;

/** Characters that are there and not seen: zero-width blanks, byte order and direction marks, variation selectors. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * Half-width, lower case, simplified characters, one minus sign, single blanks.
 * @returns the same for its own result
 */
export function normalise(text: string): string {
  return simplify(text.normalize('NFKC').toLowerCase().normalize('NFKC'))
    .replace(UNSEEN, '')
    .replace(DASHES, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}
