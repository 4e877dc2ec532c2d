/** The words of the documents that a mistyped Latin word may have been meant to be. */

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
    .map((other) => ({ other, distance: distance(word, other) }))
    .filter((candidate) => candidate.distance <= edits(word));
  const best = Math.min(...near.map((candidate) => candidate.distance));
  return near.filter((candidate) => candidate.distance === best).map(({ other }) => other);
}

/** Edits between two words; two neighbouring letters swapped are one edit. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? i) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
