import type { APIRoute } from 'astro';
import { getKept } from '../../data/kept.ts';
import { getOrigins } from '../../data/origins.ts';
import { getAliases } from '../../data/search.ts';
import { getSystems } from '../../data/systems.ts';
import { retiredHits } from '../../domain/kept-text.ts';
import { buildNumberIndex } from '../../domain/lookup.ts';

/** What the search dialog loads on first use, so that a number is answered without Pagefind. */
export const GET: APIRoute = async () => {
  const systems = await getSystems();
  const retired = retiredHits((await getKept()).retired, systems);
  return Response.json(buildNumberIndex(systems, await getAliases(), await getOrigins(), retired));
};
