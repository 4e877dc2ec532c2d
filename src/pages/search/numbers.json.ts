import type { APIRoute } from 'astro';
import { getNumberIndex } from '../../data/search.ts';

/** What the search dialog loads on first use, so that a number is answered without Pagefind; the head of a long one. */
export const GET: APIRoute = async () => Response.json((await getNumberIndex()).head);
