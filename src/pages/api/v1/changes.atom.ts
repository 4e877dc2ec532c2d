import { routeOf } from '../../../data/api-files.ts';

/** The changes of every system as one feed. */
export const GET = routeOf('feed', 'application/atom+xml');
