import type { APIRoute } from 'astro';
import { API_FILES } from '../data/api-files.ts';
import { textResponse, urlMaker } from '../data/api.ts';

/** What a language model can read here. */
export const GET: APIRoute = async ({ locals: { messages }, site }) =>
  textResponse(await API_FILES.llms(urlMaker(site), messages), 'text/plain');
