import type { APIRoute } from 'astro';
import { textResponse } from '../data/api.ts';
import { rootBase } from '../data/locale.ts';
import { sitemapPath, withBase } from '../domain/model/address.ts';
import { robotsText } from '../domain/api/robots.ts';

/** What search engines may read: everything. Only the one at the root of a host is asked for. */
export const GET: APIRoute = ({ site }) =>
  textResponse(
    robotsText(site ? new URL(withBase(rootBase(), sitemapPath()), site).href : null),
    'text/plain',
  );
