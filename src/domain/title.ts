import type { SourceRecord } from '../schemas/document.ts';

/** Longest title, in characters, before it is cut at a clause. */
const LONGEST = 42;

const SENTENCE_END = /[。；！？!?\n]/u;
const TRAILING = /[，。；、：,.;:\s]+$/u;

/**
 * Summary of a record: the first sentence of what the code means (of the whole text where only advice is given),
 * without its closing punctuation; a long one ends after the last clause that fits, with an ellipsis.
 */
export function titleOf(record: SourceRecord): string {
  const [sentence = ''] = (record.cause ?? record.text).text.split(SENTENCE_END, 1);
  const whole = sentence.replace(TRAILING, '');
  const characters = [...whole];
  if (characters.length <= LONGEST) return whole;
  const head = characters.slice(0, LONGEST).join('');
  const clause = Math.max(head.lastIndexOf('，'), head.lastIndexOf('、'), head.lastIndexOf('（'));
  return `${(clause > LONGEST / 3 ? head.slice(0, clause) : head).replace(TRAILING, '')}…`;
}
