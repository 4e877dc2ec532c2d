import type { System } from '../model/catalogue.ts';
import type { Entry } from '../model/entry.ts';

/**
 * Entries as a reader of the documents meets them: line by line through the newest one, then what only older ones have.
 * By number a list would open on what its vendor happened to give the lowest, hardly what anybody looks for.
 */
export function inDocumentOrder({ manifest, entries }: Pick<System, 'manifest' | 'entries'>): Entry[] {
  const age = new Map(manifest.versions.map(({ id }, index, { length }) => [id, length - index]));
  const placeOf = ({ versions }: Entry) => {
    const latest = versions.at(-1);
    return { age: age.get(latest?.version ?? '') ?? 0, line: latest?.records[0]?.line ?? 0 };
  };
  return entries.toSorted((a, b) => {
    const [one, other] = [placeOf(a), placeOf(b)];
    return one.age - other.age || one.line - other.line;
  });
}
