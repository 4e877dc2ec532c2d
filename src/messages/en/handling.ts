import type { handling as original } from '../zh-CN/handling.ts';
import { plural } from './plural.ts';

const notStated = 'Not stated in the document';

const bases: (typeof original)['bases'] = {
  document: "this site's judgement",
  topic: "this site's judgement by topic",
  code: "this site's judgement of this code",
};

/** Who handles a code and whether to try again. */
export const handling: typeof original = {
  notStated,
  owners: {
    'end-user': 'End user',
    'client-developer': 'Client developer',
    'server-developer': 'Server developer',
    administrator: 'Console or package administrator',
    'vendor-support': "Vendor's support",
    nobody: 'Nobody needs to act',
    'not-stated': notStated,
  },
  retries: {
    no: 'Do not retry',
    'at-once': 'Retry at once',
    later: 'Retry later',
    'after-login': 'Retry after a new login or with a new credential',
    'after-fix': 'Retry after correcting the request',
    'not-stated': notStated,
  },
  owner: 'Who acts',
  retry: 'Retry',
  judged: bases.document,
  bases,
  own: ({ basis, topic }) => (topic ? `${bases[basis]} “${topic.name}”` : bases[basis]),
  within: (places) => `Only ${places.join(', ')}: `,
  elsewhere: 'Elsewhere: ',
  topicNote:
    "For error codes of this topic of which the document does not say it; where it does, the document's text counts.",
  counts: {
    title: 'What “who acts” and “retry” rest on',
    note: (codes) =>
      `The ${plural(codes, 'error code')} of the current documents; removed ones are not counted.`,
    bases: {
      document: "the document's words",
      topic: "this site's judgement by topic",
      code: "this site's judgement of the code",
      'not-stated': 'no answer',
    },
    share: (codes, all) => `${codes} (${Math.round((codes / Math.max(all, 1)) * 100)}%)`,
  },
  basis: "based on the document's words ",
  reason: (under, reason) => `${under === undefined ? '' : ` (under “${under}”)`}: ${reason}`,
  hintEnd: ' ',
  note: 'Note',
};
