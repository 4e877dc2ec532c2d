import { sitemapPath } from '../model/address.ts';
import { escapeXml } from '../text/escape-xml.ts';
import type { ToUrl } from './context.ts';

/** Most addresses that a sitemap may hold (sitemaps.org). */
const LONGEST_SITEMAP = 50_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** A page, and the day since which what it tells is so; absent where no document says. */
export interface SitemapPage {
  path: string;
  lastmod?: string | undefined;
}

/** Pages in parts that are short enough, sorted by code unit of their paths; a single part where all fit. */
export function sitemapParts(pages: readonly SitemapPage[], longest = LONGEST_SITEMAP): SitemapPage[][] {
  const sorted = pages.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const count = Math.max(1, Math.ceil(sorted.length / longest));
  return Array.from({ length: count }, (_, index) => sorted.slice(index * longest, (index + 1) * longest));
}

/** `/sitemap.xml`: the pages themselves, or where they are too many the list of the parts. */
export function sitemap(parts: readonly SitemapPage[][], toUrl: ToUrl): string {
  const [first = []] = parts;
  if (parts.length <= 1) return sitemapPart(first, toUrl);
  return document(
    'sitemapindex',
    'sitemap',
    parts.map((_, index) => ({ path: sitemapPath(index + 1) })),
    toUrl,
  );
}

/** One part as a file. */
export const sitemapPart = (pages: readonly SitemapPage[], toUrl: ToUrl) =>
  document('urlset', 'url', pages, toUrl);

function document(root: string, item: string, pages: readonly SitemapPage[], toUrl: ToUrl): string {
  const dated = (lastmod?: string) => (lastmod === undefined ? '' : `<lastmod>${lastmod}</lastmod>`);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<${root} xmlns="${NAMESPACE}">`,
    ...pages.map(
      ({ path, lastmod }) => `<${item}><loc>${escapeXml(toUrl(path))}</loc>${dated(lastmod)}</${item}>`,
    ),
    `</${root}>`,
    '',
  ].join('\n');
}
