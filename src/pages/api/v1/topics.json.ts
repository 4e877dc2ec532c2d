import { routeOf } from '../../../data/api-files.ts';

/** Topics with their codes; schema: `/api/v1/schemas/topics.json`. */
export const GET = routeOf('topics', 'application/json');
