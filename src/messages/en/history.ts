import type { Verdict } from '../../domain/history/summary.ts';
import type { history as original } from '../zh-CN/history.ts';
import { inText, lowerFirst } from './in-text.ts';
import { plural } from './plural.ts';
import { reused, verdicts } from './verdicts.ts';

/** `meaning 10, wording 37, added 150` */
const countsOf = (counts: readonly { verdict: Verdict; count: number }[]) =>
  counts.map(({ verdict, count }) => `${lowerFirst(verdicts[verdict].name)} ${count}`).join(', ');

/** What happened to codes between versions of a document. */
export const history: typeof original = {
  verdicts,
  counts: countsOf,
  total: (total, counts) =>
    counts.length === 0 ? plural(total, 'change') : `${plural(total, 'change')}: ${countsOf(counts)}`,
  byRule: 'graded by rule',
  reused,
  reusedNote: (last, before, since, after) =>
    `${reused}: “${before}” in ${inText(last)}, not listed for a time, “${after}” in ${inText(since)}.`,
  returned: (last, same) =>
    `Listed in ${inText(last)}, then not for a time. ${same ? 'The text is the same as it was then.' : 'The text is compared with that of then.'}`,
  table: {
    caption: 'Number of changes of each class; codes with any of the chosen ones are listed',
    kind: 'Class',
    count: 'Number',
    explanation: 'Explanation',
  },
  growth: {
    caption: 'Number of error codes in each version',
    codes: 'Error codes',
    kept: 'Kept',
    added: 'Added',
    removed: 'Removed',
    changes: 'Changes',
    details: 'Details',
    detailsOf: (version) => `Details of the changes in ${inText(version)}`,
    first: (total) => plural(total, 'code'),
    later: ({ total, kept, added, dropped }) =>
      `${plural(total, 'code')}: ${kept} kept, ${added} added; ${dropped} removed`,
  },
  changedTo: (from, to) => `“${from}” became “${to}”.`,
  notable: 'Most important',
  notableNote:
    'This site wrote the above from the texts of both versions; the texts themselves stand with each code below.',
  pairs: {
    caption: 'Number of changes between any two versions',
    pair: 'From which version to which',
    columns: ['Added', 'Removed', 'Changed', 'New meaning'],
  },
};
