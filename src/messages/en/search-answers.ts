import type { searchAnswers as original } from '../zh-CN/search-answers.ts';
import { lowerFirst } from './in-text.ts';
import { plural } from './plural.ts';

/** What the search dialog answers; loaded with its script. */
export const searchAnswers: typeof original = {
  nothing: 'Nothing found',
  counts: (codes, ranges, classes, pages) =>
    [
      pages > 0 && plural(pages, 'page'),
      codes > 0 && plural(codes, 'error code'),
      ranges > 0 && plural(ranges, 'range'),
      classes > 0 && plural(classes, 'class', 'classes'),
    ]
      .filter((part) => part !== false)
      .join(', ') || 'Nothing found',
  more: (left) => `Show more (${left} left)`,
  kinds: { range: 'Range', class: 'Class' },
  current: 'Current',
  removed: 'Removed',

  spelt: (number, spelling) => (spelling === '' ? number : `${number} (${spelling})`),
  inOtherForm: (sentence, spelling) => (spelling === '' ? sentence : `${sentence} ${spelling}.`),
  code: (number) => `Error code ${number}`,
  inSystems: (systems) => (systems > 1 ? `, in ${systems} systems` : ', in several layers'),
  elsewhere: (number) => `${number} of other systems or layers`,
  opposite: (number) => `Opposite sign: ${number}`,
  alsoContaining: 'Also in these ranges or classes',
  containing: (number) => `Ranges and classes that contain ${number}`,
  retired: (number) => `Retired: ${number}, which no document lists any more`,
  prefixed: (digits) => `Beginning with ${digits}…`,
  neighbours: 'Neighbouring codes',
  names: (names) => names.join(', '),
  notInNamed: (whose, number) =>
    `No document of ${whose} lists ${number}. Below is ${number} of others, which is not its meaning.`,
  foreignWords: (whose) =>
    `${whose} is not a system of this site. Below are error codes of this site’s systems with similar texts.`,
  lackingStatus: (whose, number) => `${whose} does not list ${number}`,
  foreign: (whose, isElsewhere) =>
    `${whose} is not a system of this site; look its error codes up in its own documents.${isElsewhere ? ' Below is the same number in this site’s systems, with other meanings.' : ''}`,
  missing: (number) =>
    `Error code not listed: ${number}. No document on this site has this number; check its digits and its sign.`,
  // A plain blank at the end of a piece is not shown.
  until: (documents) => [
    'The documents go up to:\u00A0',
    ...documents.map((document, index) => (index < documents.length - 1 ? `${document},\u00A0` : document)),
  ],
  missingStatus: (standing) => `Error code ${lowerFirst(standing)}`,
  statuses: (parts) => parts.join(', '),

  matches: 'Matching error codes',
  mentioning: (number) => `Texts that mention ${number}`,
  byWords: 'Error codes with similar texts',
  none: (query) =>
    `Nothing found for “${query}”. Try other words, or fewer, or only the number of the error code (with its minus sign, if it has one).`,
  inFullText: 'Found in the full texts of all versions',
  searchFullText: 'Search on in the full texts of all versions',
  noMoreInFullText: 'No further results in the full texts',

  examples: [
    '6206',
    'WeChat 40001',
    'ret=-10000',
    '120050',
    'token expired',
    'kicked offline',
    'upgrade check',
  ],
  recent: 'Error codes opened last',
  forget: 'Clear',

  logLine: 'This looks like a line of a log; these are the error codes read in it.',
  logWithout: 'This looks like a line of a log; no listed error code was read in it.',
  toDecoder: 'Open in the decoder',

  failed: {
    status: 'The search was not completed',
    numbers:
      'The index of error codes could not be loaded; numbers cannot be looked up now. Check the network and try again.',
    text: 'The index of texts could not be loaded; only numbers of error codes can be looked up now.',
  },

  copy: 'Copy',
  copyOf: (code) => `Copy ${code}`,
  formatsOf: (code) => `Formats of ${code}`,
  formats: { link: 'Link', markdown: 'Markdown', plain: 'Plain text' },
  copied: (code, format) => `Copied: ${code} as ${lowerFirst(format)}`,
  copiedLink: (address) => `Link copied: ${address}`,
  copiedShort:
    'The whole text could not be fetched (perhaps there is no network); code, summary and link are copied',
  refused: 'The browser does not allow copying; open the result and copy from the address bar',
};
