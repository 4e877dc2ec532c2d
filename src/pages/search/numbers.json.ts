import type { APIRoute } from 'astro';
import { getAliases } from '../../data/search.ts';
import { getSystems } from '../../data/systems.ts';
import { buildNumberIndex } from '../../domain/lookup.ts';

/** What the search dialog loads on first use, so that a number is answered without Pagefind. */
export const GET: APIRoute = async () =>
  Response.json(buildNumberIndex(await getSystems(), await getAliases()));
