/** One spelling for everything that can be written in several ways: what queries and texts are compared in. */
import { DASHES } from '../model/code.ts';
import { simplify } from './traditional.ts';

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
