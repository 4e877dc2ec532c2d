/** Hits of the documents' own words, as pages in another language name them. */
import { codesOfIndex, type CodeHit, type NumberIndex } from '../../domain/number/number-index.ts';
import type { RankedHit } from '../../domain/search/rank.ts';

const known = new WeakMap<NumberIndex, ReadonlyMap<string, CodeHit>>();

/** The hit with its title on the pages, and the words that were found beside it. */
export function inPageLanguage(found: RankedHit, index: NumberIndex | null): RankedHit {
  if (!import.meta.env.TRANSLATED || !index) return found;
  const byId = known.get(index) ?? new Map(codesOfIndex(index).map(({ hit }) => [hit.id, hit]));
  known.set(index, byId);
  const hit = byId.get(found.hit.id);
  if (!hit || hit.title === found.hit.title) return found;
  return { ...found, hit, text: found.hit.title.replace(/…$/u, '') + found.text };
}
