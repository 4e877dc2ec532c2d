import type { browseList as original } from '../zh-CN/browse-list.ts';
import { lowerFirst } from './in-text.ts';
import { plural } from './plural.ts';

/** What the script of the page of all codes says. */
export const browseList: typeof original = {
  failed:
    'The data for filtering could not be loaded; the list below is unfiltered. Reload the page to try again.',
  matcherFailed:
    'The program that filters by code and words could not be loaded. Check the network and reload the page.',
  ignored: (conditions) =>
    `The address has conditions that are not known here; they are ignored: ${conditions.join(', ')}`,
  found: (shown, all) => (shown === all ? plural(all, 'code') : `${shown} of ${plural(all, 'code')}`),
  show: (codes) => `Show ${plural(codes, 'code')}`,
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
  relax: (condition, codes) => `Drop ${lowerFirst(condition)}: ${plural(codes, 'code')}`,
  titlesOnly:
    'Only codes and titles are looked at here. For words within the texts, use the search at the top of the page.',
  csv: {
    columns: { id: 'ID', code: 'Error code', title: 'Title', address: 'Address' },
    values: (names) => names.join('; '),
  },
};
