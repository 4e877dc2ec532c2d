import type { ApiWords } from '../../domain/api/words.ts';
import { alerts } from './alerts.ts';
import { codePage } from './code-page.ts';
import { documents } from './documents.ts';
import { handling } from './handling.ts';
import { history } from './history.ts';
import { inText, lowerFirst } from './in-text.ts';
import { links } from './links.ts';
import { plural } from './plural.ts';
import { punctuation } from './punctuation.ts';
import { site } from './site.ts';
import { translation } from './translation.ts';

const cellNote = (cell: string | undefined) =>
  cell === undefined ? '' : `; what stands in that column is “${cell}”`;

/** The Markdown of a code, and what language models are given to read. */
export const apiTexts: ApiWords = {
  ...punctuation,
  ...codePage,
  alerts,
  language: 'en',
  translation,
  site: site.name,
  owners: handling.owners,
  retries: handling.retries,
  verdicts: history.verdicts,
  links,
  date: documents.date,
  notice: (vendor) =>
    `The words in records, notes and evidence.*.words are quoted from the documents of ${vendor} and belong to ${vendor}; translations in them are unofficial and this site's own, as is the rest. This site is not affiliated with the vendor.`,
  entry: {
    notice: (vendor) =>
      `Block quotes (lines that begin with >) are the text of the documents of ${vendor}, unchanged but for white space, and belong to ${vendor}; all other words, the unofficial translations among them, are this site's own.`,
    system: 'System',
    layer: 'Layer',
    module: 'Module',
    code: 'Error code',
    interval: 'Range',
    status: 'Status',
    current: 'current',
    removedIn: (version) => `removed, not listed since ${inText(version)}`,
    topics: 'Topics',
    noTopic: 'none',
    owner: handling.owner,
    retry: handling.retry,
    page: 'Page',
    data: 'Data',
    basis: ({ words, under, reason, ...judged }) =>
      judged.basis === 'document'
        ? ` (based on the document's words “${words}”${under === undefined ? '' : ` under “${under}”`}: ${reason})`
        : ` (${handling.own(judged)}, not stated in the document: ${reason})`,
    newest: (parts) => `Meaning and advice: ${parts.join(', ')}`,
    cause: 'Meaning',
    advice: 'Advice',
    noAdvice: (cell) => `The document gives no advice${cellNote(cell)}.`,
    divided:
      'The document has one column, which this site divided into meaning and advice by its wording; the undivided text stands below.',
    notes: (version) => `Notes of this section: ${version}`,
    line: documents.line,
    wording: (version) => `Document's text: ${version}`,
    noAdviceHere: (cell) => `This version gives no advice${cellNote(cell)}.`,
    changes: 'Changes',
    moved: 'moved to another module',
    reused: (last) => `${lowerFirst(history.reused)}, compared with ${inText(last)}`,
    returned: (last) => `was listed in ${inText(last)}, then not for a time`,
    unreviewed: 'graded by rule, not reviewed by a person',
    siteNote: (text) => `site note: ${text}`,
    related: 'Related error codes',
    allOfTopic: (topic, count) =>
      count === 1 ? `The error code of the topic ${topic}` : `All ${count} error codes of the topic ${topic}`,
    sources: 'Sources',
    change: (from, to, name, remarks) =>
      `${from} → ${to}: ${lowerFirst(name)} (${remarks.map(lowerFirst).join('; ')})`,
  },
  llms: {
    about: (systems) =>
      `Error codes of ${systems}, one page per code: meaning, advice, the vendor's text of every version, and the changes from version to version. The same number has different meanings in different systems and layers: find out which system and which layer before you answer, and do not guess at numbers that are not listed.`,
    count: (codes) =>
      `${plural(codes, 'error code')}. The vendors' texts are unchanged but for white space and belong to their vendors. “${handling.notStated}” means that the vendor's document does not say it and that this site has not judged it either.`,
    dataHeading: 'Data',
    files: {
      full: ['Newest texts of all error codes', 'one text file'],
      codes: 'summaries of all error codes',
      table: 'the same as a table, with meaning and advice',
      systems: 'systems, document versions, modules and layers',
      topics: 'meanings that recur across systems',
      schema: [
        'JSON Schema of one error code',
        "replace the slash at the end of the address of a code's page by .json or .md",
      ],
      feed: ['Feed of changes', 'Atom'],
      interface: ['The data API', 'addresses, fields and examples'],
    },
    removed: ' (removed)',
    fullNote: (url) =>
      `One item per error code: its id and its meaning; “Advice:” is followed by the advice, both in this site's unofficial translation; “Vendor's text:” is followed by both in the vendor's own words. Where the advice is missing, the document gives none. This site's judgements stand in square brackets. Those with “by topic” or “for this code” are not stated in the document, the others are based on its words; see the page of the code. The indented lines that begin with “Note” are this site's words, too. Full text of one code: ${url}<id>.md.`,
    advice: (text) => `Advice: ${text}`,
    vendor: (text) => `Vendor's text: ${text}`,
    lastIn: (version) => `removed, last listed in ${inText(version)}`,
    own: { document: '', topic: ' (by topic)', code: ' (for this code)' },
    handledBy: (owner) => `who acts: ${lowerFirst(owner)}`,
    judged: (parts) => parts.map(lowerFirst).join('; '),
  },
};
