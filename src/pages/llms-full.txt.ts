import type { APIRoute } from 'astro';
import { API_FILES } from '../data/api-files.ts';
import { textResponse, urlMaker } from '../data/api.ts';

/** Every code with its newest words in one text. */
export const GET: APIRoute = async ({ locals: { messages }, site }) =>
  textResponse(await API_FILES.llmsFull(urlMaker(site), messages), 'text/plain');
