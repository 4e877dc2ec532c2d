import type { SourceRecord } from '../../schemas/document.ts';
import { trimEndOf } from '../text/trim-end.ts';
import { visibleText } from '../text/invisible.ts';

/** Longest title, in characters, before it is cut at a clause. */
const LONGEST = 42;

const SENTENCE_END = /[。；！？!?\n]/u;
const TRAILING = /[，。；、：,.;:\s]/u;

/**
 * Summary of a record: the first sentence of what the code means (of the whole text where only advice is given),
 * without its closing punctuation; a long one ends after the last clause that fits, with an ellipsis. Invisible characters
 * are shown by their numbers, because a title stands everywhere. On a site in another language: that of the translation.
 */
export function titleOf(record: SourceRecord): string {
  if (record.shown) return record.shown.title;
  const [sentence = ''] = (record.cause ?? record.text).text.split(SENTENCE_END, 1);
  const whole = trimEndOf(sentence, TRAILING);
  // A very long sentence need not be split as a whole: a character is one or two units.
  const characters = [...whole.slice(0, LONGEST * 2 + 2)];
  if (characters.length <= LONGEST) return visibleText(whole);
  const head = characters.slice(0, LONGEST).join('');
  const clause = Math.max(head.lastIndexOf('，'), head.lastIndexOf('、'), head.lastIndexOf('（'));
  return visibleText(`${trimEndOf(clause > LONGEST / 3 ? head.slice(0, clause) : head, TRAILING)}…`);
}

/** Longest title in a language that is written in letters and words. */
const LONGEST_IN_LETTERS = 90;

/** Ends of sentences in such a language: a stop inside `v1.2` or `user.dat` is none. */
const SENTENCE_END_IN_LETTERS = /\n|[.;!?](?=\s)/u;

/** The title of a translation, in a language that is written in letters and words. */
export function titleOfTranslation(text: string): string {
  const [sentence = ''] = text.split(SENTENCE_END_IN_LETTERS, 1);
  const whole = trimEndOf(sentence, TRAILING);
  if (whole.length <= LONGEST_IN_LETTERS) return visibleText(whole);
  const head = whole.slice(0, LONGEST_IN_LETTERS);
  const clause = Math.max(head.lastIndexOf(', '), head.lastIndexOf(' ('));
  const end = clause > LONGEST_IN_LETTERS / 2 ? clause : head.lastIndexOf(' ');
  return visibleText(`${trimEndOf(head.slice(0, end), TRAILING)}…`);
}

/** Whether a title is all that a text says: a page that shows the one above the other repeats itself. */
export const isWholeText = (title: string, text: string): boolean =>
  visibleText(trimEndOf(text, /[。；！？!?，、：,.;:\s]/u)) === title;
