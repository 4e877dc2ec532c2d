import type { APIRoute } from 'astro';
import { textResponse, urlMaker } from '../../data/api.ts';
import { getSitemapParts, sitemapLanguages } from '../../data/sitemap.ts';
import { sitemap } from '../../domain/api/sitemap.ts';

/** `/sitemap.xml` */
export const GET: APIRoute = async ({ site }) =>
  textResponse(sitemap(await getSitemapParts(), urlMaker(site), sitemapLanguages(site)), 'application/xml');
