/** What the forms of an English word have in common: `expired`, `expires` and `expiring` all begin with `expir`. */

const ENDING = /(?:ies|ing|ed|es|s|e)$/u;

/** Shorter ones begin too many other words. */
const SHORTEST = 5;

/** @returns null where a word is no plain English one, has no ending, or too little would be left */
export function stemOf(word: string): string | null {
  if (!/^[a-z]+$/u.test(word)) return null;
  const stem = word.replace(ENDING, '');
  return stem !== word && stem.length >= SHORTEST ? stem : null;
}
