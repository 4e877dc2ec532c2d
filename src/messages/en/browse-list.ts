import type { browseList as original } from '../zh-CN/browse-list.ts';

/** `1 code`, `2 codes`; here, since what scripts share is a file, and a request, of its own. */
const codesText = (count: number) => `${count} ${count === 1 ? 'code' : 'codes'}`;

/** What the script of the page of all codes says. */
export const browseList: typeof original = {
  failed:
    'The data for filtering could not be loaded; the list below is unfiltered. Reload the page to try again.',
  matcherFailed:
    'The program that filters by code and words could not be loaded. Check the network and reload the page.',
  ignored: (conditions) =>
    `The address has conditions that are not known here; they are ignored: ${conditions.join(', ')}`,
  found: (shown, all) => (shown === all ? codesText(all) : `${shown} of ${codesText(all)}`),
  show: (codes) => `Show ${codesText(codes)}`,
  more: (left) => `Show more (${left} left)`,
  removed: 'Removed',
  value: (facet, value) => `${facet}: ${value}`,
  query: (query) => `“${query}”`,
  chosen: (count) => (count > 0 ? `${count} chosen` : ''),
  without: (condition) => `Remove ${condition}`,
  clear: 'Clear all',
  clearConditions: 'Clear all conditions',
  none: (canRelax) =>
    canRelax
      ? 'No error code meets all these conditions. Drop one of them:'
      : 'No error code meets all these conditions, nor all but one of them.',
  relax: (condition, codes) => `Drop ${condition}: ${codesText(codes)}`,
  titlesOnly:
    'Only codes and titles are looked at here. For words within the texts, use the search at the top of the page.',
  csv: {
    columns: { id: 'ID', code: 'Error code', title: 'Title', address: 'Address' },
    values: (names) => names.join('; '),
  },
};
