import type { tombstones as original } from '../zh-CN/tombstones.ts';
import { alerts } from './alerts.ts';

/** What stands at addresses that no document gives a page any more. */
export const tombstones: typeof original = {
  attention: alerts.attention,
  retired: 'Retired',
  retiredMeans:
    'No version of any document on this site has this code any more. The page remains; this is the text with which it last appeared. ',
  moved: 'This page has moved',
  movedTo: (from, to) => `${from} has moved to ${to}`,
  movedDescription: (from, to, reason) => `${from} has moved to ${to}. ${reason}`,
  movedNote: (to) => `Moved to [${to}](target). `,
  movedFile: (to, reason) => `Moved to ${to}\n\n${reason}\n`,
  column: (heading, text) => `${heading}: ${text}`,
  numberTitle: (number) => `${number} is in no document any more (retired)`,
  numberDescription: (number, titles) =>
    `No version of any document on this site has the number ${number} any more. ${titles.length === 1 ? 'It meant' : 'Its meanings were'} ${titles.map((title) => `“${title}”`).join(', ')}.`,
  numberSummary: 'In no document any more',
  numberMeanings: 'Former meanings',
  codeTitle: (code, title, place) => `${code} ${title} (${place} error code, retired)`,
  codeDescription: (code, title, place, reason) =>
    `${place} error code ${code}: ${title}. Retired: ${reason}`,
  lastWords: 'Last text',
  numberLink: (number) => `All meanings of the number ${number}`,
};
