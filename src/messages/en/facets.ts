import type { FacetWords } from '../../domain/browse/facets.ts';
import { documents } from './documents.ts';
import { handling } from './handling.ts';
import { history } from './history.ts';

/** What codes are chosen by on the page of all codes, and the values. */
export const facets: FacetWords = {
  names: {
    system: 'System',
    module: 'Module or layer',
    topic: 'Topic',
    owner: handling.owner,
    retry: handling.retry,
    basis: 'Basis of judgement',
    status: 'Status',
    change: 'Last change',
  },
  owners: handling.owners,
  retries: handling.retries,
  bases: {
    document: 'The document’s text',
    topic: 'This site, by topic',
    code: 'This site, for this code',
    'not-stated': 'No judgement',
  },
  statuses: { current: documents.current, removed: documents.removed },
  verdicts: history.verdicts,
  noTopic: 'No topic',
  neverChanged: 'Never changed',
};
