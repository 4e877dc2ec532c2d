/** How a number stands in the documents, in the same words wherever it is asked. */
import type { CodeHit } from './number-index.ts';
import type { NumberMeaning, Standing } from './number-meaning.ts';
import type { Spelling } from './written-number.ts';

/** The words of it; src/messages has them. */
export interface StandingWords {
  /** Behind or before the number, in short. */
  names: Readonly<Record<Standing, string>>;
  /** Whose the documents are where none are named. */
  anyDocuments: string;
  /** Sentences about a number that no document lists by itself. */
  inRange: (label: string, range: string, whose: string) => string;
  inClass: (label: string, interval: string, whose: string) => string;
  retired: (label: string, whose: string) => string;
  unlisted: (label: string, whose: string) => string;
  /** That the number was written in another form. */
  spelling: Readonly<Record<Exclude<Spelling, 'plain'>, (shown: string) => string>>;
}

/** The range that documents a number, or the class that it belongs to: the narrowest. */
export function intervalOf<T extends Pick<CodeHit, 'kind'>>(
  standing: Standing,
  containing: readonly T[],
): T | undefined {
  const kind = standing === 'in-range' ? 'range' : 'class';
  return containing.find((hit) => hit.kind === kind);
}

/**
 * How a number stands that no document lists by itself, in one sentence.
 * @param asked whose documents were asked: `腾讯 IM`; null: those that have its range or class, else any
 */
export function standingText(
  label: string,
  standing: Standing,
  containing: readonly Pick<CodeHit, 'kind' | 'label' | 'system'>[],
  asked: string | null,
  words: StandingWords,
): string {
  const interval = intervalOf(standing, containing);
  const whose = asked ?? interval?.system ?? words.anyDocuments;
  if (standing === 'in-range') return words.inRange(label, interval?.label ?? '', whose);
  if (standing === 'in-class') return words.inClass(label, interval?.label ?? '', whose);
  return standing === 'retired' ? words.retired(label, whose) : words.unlisted(label, whose);
}

/** That a number was written in another form; empty where it was not. */
export const spellingText = (
  { shown, spelling }: Pick<NumberMeaning<unknown>, 'shown' | 'spelling'>,
  words: StandingWords,
): string => (spelling === 'plain' ? '' : words.spelling[spelling](shown));
