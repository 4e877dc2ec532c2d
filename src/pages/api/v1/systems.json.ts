import type { APIRoute } from 'astro';
import { API_FILES } from '../../../data/api-files.ts';
import { textResponse, urlMaker } from '../../../data/api.ts';

/** Systems with versions, modules and layers; schema: `/api/v1/schemas/systems.json`. */
export const GET: APIRoute = async ({ locals: { messages }, site }) =>
  textResponse(await API_FILES.systems(urlMaker(site), messages), 'application/json');
