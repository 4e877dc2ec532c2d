import type { APIRoute } from 'astro';
import { getTextIndex } from '../../data/search.ts';

/** What the search dialog loads after the numbers, so that words are answered before, or without, Pagefind. */
export const GET: APIRoute = async () => Response.json(await getTextIndex());
