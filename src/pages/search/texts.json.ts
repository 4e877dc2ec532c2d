import type { APIRoute } from 'astro';
import { getSynonyms } from '../../data/search.ts';
import { getSystems } from '../../data/systems.ts';
import { buildTextIndex } from '../../domain/search/text-index.ts';

/** What the search dialog loads after the numbers, so that words are answered before, or without, Pagefind. */
export const GET: APIRoute = async () =>
  Response.json(buildTextIndex(await getSystems(), await getSynonyms()));
