import { routeOf } from '../data/api-files.ts';

/** What a language model can read here. */
export const GET = routeOf('llms', 'text/plain');
