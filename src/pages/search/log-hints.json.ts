import type { APIRoute } from 'astro';
import { getLogHints } from '../../data/search.ts';

/** What the decoder loads with the numbers, to tell who speaks in a log. */
export const GET: APIRoute = async () => Response.json(await getLogHints());
