import type { code as original } from '../zh-CN/code.ts';
import { inText } from './in-text.ts';
import { plural } from './plural.ts';

/** The page of a code. */
export const code: typeof original = {
  kinds: { range: 'Range', class: 'Class', 'catch-all': 'All other errors' },
  meaning: 'Meaning and advice',
  printed: (printed) => `Printed as ${printed}`,
  cause: 'Meaning',
  advice: 'Advice',
  noCause: 'The document gives only advice',
  noAdvice: (cell) =>
    cell === undefined
      ? 'The document gives no advice'
      : `The document gives no advice (the cell has “${cell}”)`,
  divided: (whole) =>
    `The document has one column; this site divides its sentences into meaning and advice. The undivided text: ${whole}.`,
  wholeBelow: 'below, under “Text of every version”',
  wholeOnPage: 'on the page of the code',
  sameWordingBefore: 'In the last version that had it, the same section said the same of ',
  sameWordingBetween: ', ',
  sameWordingBehind: (count) =>
    `; the current document still lists ${count > 1 ? 'these codes' : 'that code'}.`,
  classNote: (bounds) => `This row describes a class of codes (${bounds}). `,
  severalPlaces: (count) =>
    `This version of the document has the code in ${plural(count, 'place')}; the text of each is given.`,
  columnEnd: ': ',
  wordings: {
    heading: 'Text of every version',
    same: 'Text unchanged',
    pin: (version) => `Permanent link to ${inText(version)}`,
    asOf: (version) => `This is the text of ${inText(version)}. `,
    toNewest: 'See the newest text',
    gone: (version) => `Not listed since ${inText(version)}.`,
    lacking: (versions) => `Versions without this code: ${versions.map(inText).join(', ')}`,
    comparedWith: (version) => `Compared with ${inText(version)}:`,
  },
  versions: {
    all: 'Document versions with this code',
    lacking: (version) => `${version}: not listed`,
  },
  sameNumber: 'Other meanings of the same number',
  compare: (number) => `All meanings of ${number} side by side`,
  opposite: (number) => `With the opposite sign: [${number}](opposite)`,
  related: 'Related error codes',
  topic: 'Topic: ',
  removed: ' (removed)',
  all: (count) => `all ${count} codes`,
  andMore: (count) => `(${count} in all)`,
  codesOf: (place, count) => `${plural(count, 'error code')} of ${place}`,
  previous: 'Previous',
  next: 'Next',
  neighbours: 'Neighbouring error codes',
};
