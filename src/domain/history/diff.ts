import { diffArrays } from 'diff';
import type { RichText, SourceRecord } from '../../schemas/document.ts';
import { tokenize } from './tokens.ts';
import { wordingText } from './wording.ts';

/** A stretch of a diff: in both texts, only in the new one, or only in the old one. */
export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/**
 * Word-level difference between two texts. Equality is that of the words; link targets don't count.
 * @returns parts in reading order; those that are not `added` joined give `from`, those not `removed` give `to`
 */
export function diffTexts(from: RichText, to: RichText): DiffPart[] {
  const words = (text: RichText) => tokenize(text).map((token) => token.text);
  return diffArrays(words(from), words(to)).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

/** The difference between what two records say. */
export const diffWordings = (from: SourceRecord, to: SourceRecord): DiffPart[] =>
  diffTexts(wordingText(from), wordingText(to));
