import { routeOf } from '../../../data/api-files.ts';

/** Every code with its newest words, as a table. */
export const GET = routeOf('codesTable', 'text/csv');
