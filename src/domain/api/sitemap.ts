import { sitemapPath } from '../model/address.ts';
import { escapeXml } from '../text/escape-xml.ts';
import type { ToUrl } from './context.ts';

/** Most addresses that a sitemap may hold (sitemaps.org). */
const LONGEST_SITEMAP = 50_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Paths in parts that are short enough, sorted by code unit; a single part where all fit. */
export function sitemapParts(paths: readonly string[], longest = LONGEST_SITEMAP): string[][] {
  const sorted = [...paths].sort();
  const count = Math.max(1, Math.ceil(sorted.length / longest));
  return Array.from({ length: count }, (_, index) => sorted.slice(index * longest, (index + 1) * longest));
}

/** `/sitemap.xml`: the pages themselves, or where they are too many the list of the parts. */
export function sitemap(parts: readonly string[][], toUrl: ToUrl): string {
  const [first = []] = parts;
  if (parts.length <= 1) return sitemapPart(first, toUrl);
  return document(
    'sitemapindex',
    'sitemap',
    parts.map((_, index) => toUrl(sitemapPath(index + 1))),
  );
}

/** One part as a file. */
export const sitemapPart = (paths: readonly string[], toUrl: ToUrl) =>
  document('urlset', 'url', paths.map(toUrl));

function document(root: string, item: string, urls: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<${root} xmlns="${NAMESPACE}">`,
    ...urls.map((url) => `<${item}><loc>${escapeXml(url)}</loc></${item}>`),
    `</${root}>`,
    '',
  ].join('\n');
}
