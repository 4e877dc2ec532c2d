import type { APIRoute } from 'astro';
import { API_FILES } from '../../../data/api-files.ts';
import { textResponse, urlMaker } from '../../../data/api.ts';

/** Topics with their codes; schema: `/api/v1/schemas/topics.json`. */
export const GET: APIRoute = async ({ locals: { messages }, site }) =>
  textResponse(await API_FILES.topics(urlMaker(site), messages), 'application/json');
