import type { keptCodes as original } from '../zh-CN/kept-codes.ts';

/** What stands in for the page of a code that is not kept, made from what is. */
export const keptCodes: typeof original = {
  // Not by plural.ts, which would be a file of its own for browsers.
  meanings: (count) => (count === 1 ? '1 meaning' : `${count} meanings`),
  siteNote: 'Site note',
  note: (isOnline, isWhole) =>
    `${isOnline ? 'The page cannot be reached now' : 'You are offline'}, and this device has not saved all of it. Below ${isWhole ? 'are the meaning and advice' : 'is the summary'} saved on this device; reload the page when there is a network for the changes between versions, related codes and the place in the document.`,
  status: { current: 'Current', removed: 'Removed', retired: 'Retired' },
  kinds: { exact: '', range: 'Range', class: 'Class', 'catch-all': 'All other errors' },
  vendor: "Vendor's text",
  cause: 'Meaning',
  noCause: 'The document gives only advice',
  advice: 'Advice',
  noAdvice: 'The document gives no advice',
  notKept: 'Not saved on this device',
};
