/** Hits of a search for words: what of their text is quoted and marked. */
import type { CodeHit } from '../../domain/number/number-index.ts';
import type { RankedHit } from '../../domain/search/rank.ts';
import { excerpt, markWords, type Segment } from './excerpt.ts';

/** Characters of a quotation under a hit. */
const QUOTED = 64;

/** An entry that was found by its words. */
export interface TextHit extends CodeHit {
  /** The title with the words that were searched for. */
  markedTitle: Segment[];
  /** Where in the text the words stand; empty where the title says it all. */
  quotation: Segment[];
}

export function toTextHit({ hit, text }: Pick<RankedHit, 'hit' | 'text'>, words: readonly string[]): TextHit {
  return {
    ...hit,
    // Made when they are shown: of a hundred hits a dozen are.
    get markedTitle() {
      return markWords(hit.title, words);
    },
    get quotation() {
      const rest = text.replace(/^[\s。，；、.,;!！]+/u, '');
      return rest === '' ? [] : excerpt(rest, words, QUOTED);
    },
  };
}
