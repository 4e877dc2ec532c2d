/** What can be said of a code from the search's data alone, where its page is not at hand. */
import { codesOfIndex, type CodeHit, type NumberIndex } from '../number/number-index.ts';
import type { Suggestion } from '../not-found/missing-page.ts';
import { numberPath } from '../model/address.ts';
import type { TextIndex } from '../search/text-index.ts';

/** A code, and what its newest document says of it. */
export interface Told extends CodeHit {
  /** `retired`: no document has it any more; its page stays. */
  status: 'current' | 'removed' | 'retired';
  /** Word for word; empty where the document gives none; null where it is not at hand, as on a large site. */
  meaning: string | null;
  advice: string | null;
}

/** The codes that an address speaks of: its own, all of a number's page, or the ranges that hold the number. */
export function codesTold(suggestion: Suggestion, index: NumberIndex, texts: TextIndex | null): Told[] {
  const told = allTold(index, texts);
  if (suggestion.kind === 'moved') {
    const { path } = suggestion.page;
    return told.filter(({ hit, number }) => hit.path === path || number === path).map(({ hit }) => hit);
  }
  if (suggestion.kind !== 'numbers') return [];
  const hits = suggestion.numbers.flatMap(({ exact, containing }) => (exact.length > 0 ? exact : containing));
  const paths = new Set(hits.map(({ path }) => path));
  return told.filter(({ hit }) => paths.has(hit.path)).map(({ hit }) => hit);
}

/** Every code, with the address of its number's page. */
function allTold(index: NumberIndex, texts: TextIndex | null): { hit: Told; number: string }[] {
  const silent = { meaning: null, advice: null };
  // Texts follow the rows of a whole index; a split one has none.
  const said = texts?.said?.flat();
  const listed = codesOfIndex(index).map(({ hit, code: { code } }, row) => {
    const [rest = '', advice = '', apart] = said?.[row] ?? [];
    const meaning = apart ? rest : hit.title.replace(/…$/u, '') + rest;
    const status = hit.removed ? ('removed' as const) : ('current' as const);
    return { hit: { ...hit, status, ...(said ? { meaning, advice } : silent) }, number: numberPath(code) };
  });
  const retired = (index.retired ?? []).map((hit) => ({
    hit: { ...hit, status: 'retired' as const, ...silent },
    number: numberPath(hit.label),
  }));
  return [...listed, ...retired];
}
