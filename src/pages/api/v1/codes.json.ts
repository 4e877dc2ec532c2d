import type { APIRoute } from 'astro';
import { API_FILES } from '../../../data/api-files.ts';
import { textResponse, urlMaker } from '../../../data/api.ts';

/** Every code in short; schema: `/api/v1/schemas/codes.json`. */
export const GET: APIRoute = async ({ locals: { messages }, site }) =>
  textResponse(await API_FILES.codes(urlMaker(site), messages), 'application/json');
