import { routeOf } from '../data/api-files.ts';

/** Every code with its newest words in one text. */
export const GET = routeOf('llmsFull', 'text/plain');
