import type { browse as original } from '../zh-CN/browse.ts';
import { facets } from './facets.ts';
import { plural } from './plural.ts';

/** The page of all codes, as it is before its script runs. */
export const browse: typeof original = {
  title: 'Browse all error codes',
  description: (codes, facetNames) =>
    `All ${plural(codes, 'error code')}, to be sorted and filtered (${facetNames.join(', ')}). A filtered list has its own address and can be downloaded as CSV.`,
  lead: (codes) => `All ${plural(codes, 'error code')}. `,
  address: 'A filtered list has its own address, which can be sent to others.',
  form: 'Filter error codes',
  query: 'Beginning of a code, or words of a title',
  queryExample: 'such as 7000, -10, group full',
  sort: 'Sort by',
  sorts: {
    system: facets.names.system,
    number: 'Number',
    title: 'Title',
    change: facets.names.change,
  },
  open: 'Filters',
  found: 'Error codes',
  loading: 'Loading…',
  csv: 'Download CSV',
  chosen: 'Chosen conditions',
  more: 'Show more',
  show: (codes) => `Show ${plural(codes, 'code')}`,
};
