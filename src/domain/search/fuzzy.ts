/** The words of the documents that a mistyped Latin word may have been meant to be. */
import { editDistance } from '../text/edit-distance.ts';

/** Words shorter than this have too many neighbours. */
const SHORTEST = 5;

/** Most edits that are forgiven; a longer word forgives two. */
const edits = (word: string) => (word.length >= 9 ? 2 : 1);

/** Every Latin word of the texts. */
export function latinWords(texts: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const text of texts) for (const [word] of text.matchAll(/[a-z][a-z0-9_]{3,}/gu)) words.add(word);
  return words;
}

/** The known words that are nearest to a mistyped one; none where none is near. */
export function similarWords(word: string, known: Iterable<string>): string[] {
  if (word.length < SHORTEST || !/^[a-z0-9_]+$/u.test(word)) return [];
  const near = [...known]
    .filter((other) => Math.abs(other.length - word.length) <= edits(word))
    .map((other) => ({ other, distance: editDistance(word, other) }))
    .filter((candidate) => candidate.distance <= edits(word));
  const best = Math.min(...near.map((candidate) => candidate.distance));
  return near.filter((candidate) => candidate.distance === best).map(({ other }) => other);
}
