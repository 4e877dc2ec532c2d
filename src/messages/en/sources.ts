import type { sources as original } from '../zh-CN/sources.ts';
import { lowerFirst } from './in-text.ts';
import { plural } from './plural.ts';

const LEFT_OUT = { row: 'This row', table: 'This table', section: 'This section' };

/** Pages of the vendors' documents. */
export const sources: typeof original = {
  description: (documents) =>
    `The ${documents === 1 ? "vendor's document" : `${documents} vendors' documents`} that this site rests on: version, date and its basis, checksum, and the text line by line.`,
  lead: (documents) =>
    `All error codes of this site come from ${documents === 1 ? 'this document, kept' : `these ${documents} documents, each kept`} verbatim. Every error code can be traced to its line.`,
  name: (system, version) => `Error code document of ${system}, ${lowerFirst(version)}`,
  pageTitle: (name) => `${name}: text line by line`,
  pageDescription: (name, lines, provenance) =>
    `${name}: the verbatim text in Chinese, ${plural(lines, 'line')}, each with an address of its own. ${provenance}`,
  statements: 'Statements of the document',
  repairs: 'Corrections by this site',
  repairsNote:
    'The following places cannot be read as they stand. This site reads them as described, for the reason given; the text itself is not changed.',
  lineEnd: ': ',
  repair: ({ cells, code, heading, leaveOut }) => {
    if (cells) return ` Read as “${cells.join(' | ')}”. `;
    if (code !== undefined) return ` The code is read as ${code}. `;
    if (heading !== undefined) return ` Read as the heading “${heading}”. `;
    return leaveOut ? ` ${LEFT_OUT[leaveOut]} is not listed. ` : ' Listed as it stands. ';
  },
  text: 'Text line by line',
  file: (name, first, last) =>
    first === last ? `${name} (line ${first})` : `${name} (lines ${first}–${last})`,
  severalNote:
    'The vendor prints this version on several pages. This site reads them in the following order as one document; the line numbers run on from the first file.',
  note: (vendor) =>
    `The text below is verbatim and belongs to ${vendor}; this site added only the line numbers on the left. A line number is the link to its line.`,
};
