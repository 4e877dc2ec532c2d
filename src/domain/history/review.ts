import type { Review } from '../../schemas/curation.ts';

/** Reviews by {@link reviewKey}. */
export type Reviews = ReadonlyMap<string, Pick<Review, 'grade' | 'note'>>;

/**
 * What a review is tied to: the entry and both wordings, not the versions. So it holds for any two versions with
 * these wordings, and expires with the first character that changes.
 */
export function reviewKey(id: string, from: string, to: string): string {
  return listedKey({ id, hash: wordingHash(from, to) });
}

/** Listed reviews, to be found by {@link reviewKey}. */
export const reviewMap = (items: readonly Review[]): Reviews =>
  new Map(items.map(({ grade, note, ...named }) => [listedKey(named), { grade, note }]));

/** The key of a review whose hash is known. */
export const listedKey = ({ id, hash }: Pick<Review, 'id' | 'hash'>) => `${id} ${hash}`;

const PRIME = 0x100000001b3n;
const BASIS = 0xcbf29ce484222325n;

/**
 * Names a pair of wordings: 64-bit FNV-1a over their code points, 16 hexadecimal digits. It tells texts
 * apart, it protects nothing.
 */
export function wordingHash(from: string, to: string): string {
  let hash = BASIS;
  // U+0000 cannot stand in a document, so no two pairs join to the same text.
  for (const character of `${from}\0${to}`) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * PRIME);
  }
  return hash.toString(16).padStart(16, '0');
}
