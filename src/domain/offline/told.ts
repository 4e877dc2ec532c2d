/** What can be said of a code from the search's data alone, where its page is not at hand. */
import type { Code } from '../model/code.ts';
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
  const told = [...tellAll(index, texts)];
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
function* tellAll(index: NumberIndex, texts: TextIndex | null): Generator<{ hit: Told; number: string }> {
  const numbered = (hit: Told, { code }: Pick<Code, 'code'>) => ({ hit, number: numberPath(code) });
  // Texts follow the rows of a whole index; a split one has none.
  const said = texts?.said?.flat();
  for (const [at, { hit, code }] of codesOfIndex(index).entries()) {
    const [rest = '', advice = '', apart] = said?.[at] ?? [];
    const meaning = apart ? rest : hit.title.replace(/…$/u, '') + rest;
    const words = said ? { meaning, advice } : { meaning: null, advice: null };
    yield numbered({ ...hit, status: hit.removed ? 'removed' : 'current', ...words }, code);
  }
  for (const hit of index.retired ?? []) {
    yield numbered({ ...hit, status: 'retired', meaning: null, advice: null }, { code: hit.label });
  }
}
