import type { APIRoute } from 'astro';
import { getBrowseData } from '../../data/browse.ts';

/** What the page of all codes filters. */
export const GET: APIRoute = async ({ locals: { messages } }) =>
  Response.json(await getBrowseData(messages.facets));
