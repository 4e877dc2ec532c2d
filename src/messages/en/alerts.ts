import type { AlertWords } from '../../domain/alerts/alert-text.ts';
import { documents } from './documents.ts';
import { inText } from './in-text.ts';
import { punctuation } from './punctuation.ts';
import { reused } from './verdicts.ts';

/** What a reader of a code must not miss: under its title, and in copied texts. */
export const alerts: AlertWords = {
  ...punctuation,
  names: {
    meaning: 'Meaning changed',
    reused,
    elsewhere: 'Same number elsewhere',
    removed: documents.removed,
  },
  meaning: (last, before, since, after) =>
    `“${before}” in ${inText(last)}, “${after}” since ${inText(since)}.`,
  reused: (last, before, since, after) =>
    `“${before}” in ${inText(last)}, then not listed for a time, “${after}” since ${inText(since)}.`,
  elsewhere: (places, count) =>
    `also used by ${places.join(', ')}${count > places.length ? ` and ${count - places.length} more` : ''}. Find out first where it comes from.`,
  removed: (since, last) =>
    `not in the vendor’s document since ${inText(since)}. The text here is that of ${inText(last)}, the last one with this code.`,
  gap: ' ',
  tellApart: 'How to tell them apart',
  attention: 'Note',
};
