import type { APIRoute } from 'astro';
import { homePath, withBase } from './domain/address.ts';
import { openSearchDescription } from './domain/open-search.ts';

/** `/opensearch.xml`; a route only where the site knows its host (astro.config.mjs). */
export const GET: APIRoute = ({ site }) => {
  const home = new URL(withBase(import.meta.env.BASE_URL, homePath()), site);
  return new Response(openSearchDescription(home.href));
};
