import type { APIRoute } from 'astro';
import { textResponse, urlMaker } from '../data/api.ts';
import { sitemapPath } from '../domain/model/address.ts';
import { robotsText } from '../domain/api/robots.ts';

/** What search engines may read: everything. Only the one at the root of a host is asked for. */
export const GET: APIRoute = ({ site }) =>
  textResponse(robotsText(site ? urlMaker(site)(sitemapPath()) : null), 'text/plain');
