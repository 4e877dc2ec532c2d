/** What a word in front of a number says about it. */
import type { Vocabulary } from './hints.ts';
import type { Key } from './key.ts';

/**
 * - `field`: made for error codes; a number that no document has is told.
 * - `code`: may be any code; told with a message beside it, and never for HTTP's own statuses.
 * - `word`: speaks of an error (`失败`, `error`): only documented numbers count.
 * - `other`: a field of something else; its number is no code.
 * - `none`: no word leads to the number.
 */
export type Role = 'field' | 'code' | 'word' | 'other' | 'none';

/** Reads the role off a key. */
export function roleOf({ name, by, called, before }: Key, vocabulary: Vocabulary): Role {
  if (name === '') return 'none';
  if (/\p{Script=Han}/u.test(name)) return hanRole(name, by, called, vocabulary);
  const { fields, maybeFields, errorNames, codesOfOthers, codesOfErrors } = vocabulary;
  const last = name.slice(name.lastIndexOf('.') + 1).replace(/^-+|-+$/g, '');
  const words = last.split(/[-_$]+|(?<=[a-z\d])(?=[A-Z])/).map((word) => word.toLowerCase());
  const whole = words.join('');
  const tail = words.slice(-2).join('');
  if (fields.has(whole) || (words.length > 1 && fields.has(tail)) || words.at(-1) === 'errcode')
    return 'field';
  if (by === 'sign' && /^on[a-z]*(?:err(?:or)?|fail(?:ure|ed)?)$/.test(whole)) return 'field';
  if (whole === 'code' || whole === 'codes') {
    if (codesOfOthers.has(before.toLowerCase())) return 'other';
    return codesOfErrors.has(before.toLowerCase()) ? 'field' : 'code';
  }
  if (maybeFields.has(whole) || (words.length > 1 && maybeFields.has(tail))) return 'code';
  if (errorNames.has(whole) || errorNames.has(words.at(-1) ?? '')) return 'word';
  return 'other';
}

function hanRole(name: string, by: Key['by'], called: boolean, vocabulary: Vocabulary): Role {
  const { fieldEndings, errorEndings, otherEndings } = vocabulary;
  if (otherEndings.test(name)) return 'other';
  if (fieldEndings.test(name)) return 'field';
  if (errorEndings.test(name)) return 'word';
  // Chinese runs into its numbers: without a sign between, the word before may be any.
  return by === 'sign' && !called ? 'other' : 'none';
}
