import type { documents as original } from '../zh-CN/documents.ts';
import { inText } from './in-text.ts';

/** What is said of a vendor's document and of where a code stands in it. */
export const documents: typeof original = {
  date: ({ date, dateBasis }) => {
    if (date === null) return 'undated';
    return dateBasis === 'document'
      ? `${date} (printed in the document)`
      : `${date} (not printed; from the vendor's public page history)`;
  },
  bounds: ({ from, to }) => {
    if (from === undefined && to === undefined) return 'bounds not stated';
    if (from === undefined) return `up to ${to}, lower bound not stated`;
    return to === undefined ? `from ${from}, upper bound not stated` : `from ${from} to ${to}`;
  },
  dateLabel: 'Date',
  document: 'Document',
  section: 'Section',
  source: 'Source',
  provenance: 'Origin',
  notation: 'Format',
  notations: { html: 'HTML tables', markdown: 'Markdown tables', tab: 'tab-separated tables' },
  lines: 'Lines',
  files: 'File',
  line: (line) => `line ${line}`,
  versions: 'Document versions',
  unit: (numbering) => (numbering === 'per-module' ? 'Layers' : 'Modules'),
  current: 'Current',
  removed: 'Removed',
  since: (version) => `since ${inText(version)}`,
  notes: 'Notes of this section',
  vendor: "Vendor's text",
  siteNote: 'Site note',
};
