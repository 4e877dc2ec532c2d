import { routeOf } from '../../../data/api-files.ts';

/** Systems with versions, modules and layers; schema: `/api/v1/schemas/systems.json`. */
export const GET = routeOf('systems', 'application/json');
