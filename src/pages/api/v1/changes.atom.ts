import type { APIRoute } from 'astro';
import { API_FILES } from '../../../data/api-files.ts';
import { textResponse, urlMaker } from '../../../data/api.ts';

/** The changes of every system as one feed. */
export const GET: APIRoute = async ({ locals: { messages }, site }) =>
  textResponse(await API_FILES.feed(urlMaker(site), messages), 'application/atom+xml');
