import { routeOf } from '../../../data/api-files.ts';

/** Every code in short; schema: `/api/v1/schemas/codes.json`. */
export const GET = routeOf('codes', 'application/json');
