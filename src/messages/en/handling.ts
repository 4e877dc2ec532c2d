import type { handling as original } from '../zh-CN/handling.ts';

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
  basis: "based on the document's words ",
  reason: (under, reason) => `${under === undefined ? '' : ` (under “${under}”)`}: ${reason}`,
  hintEnd: ' ',
  note: 'Note',
};
