import type { APIRoute } from 'astro';
import { API_FILES } from '../../../data/api-files.ts';
import { textResponse, urlMaker } from '../../../data/api.ts';

/** Every code with its newest words, as a table. */
export const GET: APIRoute = async ({ locals: { messages }, site }) =>
  textResponse(await API_FILES.codesTable(urlMaker(site), messages), 'text/csv');
