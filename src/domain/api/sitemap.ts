import { sitemapPath } from '../model/address.ts';
import { escapeXml } from '../text/escape-xml.ts';
import type { ToUrl } from './context.ts';

/** Most addresses that a sitemap may hold (sitemaps.org). */
const LONGEST_SITEMAP = 50_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XHTML = 'http://www.w3.org/1999/xhtml';

/** A page, and the day since which what it tells is so; absent where no document says. */
export interface SitemapPage {
  path: string;
  lastmod?: string | undefined;
}

/** Language, and what makes its addresses of paths. */
export type InLanguage = readonly [language: string, toUrl: ToUrl];

/** Pages in parts that are short enough, sorted by code unit of their paths; a single part where all fit. */
export function sitemapParts(pages: readonly SitemapPage[], longest = LONGEST_SITEMAP): SitemapPage[][] {
  const sorted = pages.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const count = Math.max(1, Math.ceil(sorted.length / longest));
  return Array.from({ length: count }, (_, index) => sorted.slice(index * longest, (index + 1) * longest));
}

/** Most pages of a part that gives them in a number of languages. */
export const longestPart = (languages: number): number => Math.floor(LONGEST_SITEMAP / languages);

/** `/sitemap.xml`, of a site in one language or more: the pages themselves, or where they are too many the list of the parts. */
export function sitemap(
  parts: readonly SitemapPage[][],
  toUrl: ToUrl,
  languages: readonly InLanguage[],
): string {
  const [first = []] = parts;
  if (parts.length <= 1) return sitemapPart(first, languages);
  const items = parts.map(
    (_, index) => `<sitemap><loc>${escapeXml(toUrl(sitemapPath(index + 1)))}</loc></sitemap>`,
  );
  return document('sitemapindex', '', items);
}

/** One part as a file: each page in each language, with all that it is besides; the last of these is `x-default`. */
export function sitemapPart(pages: readonly SitemapPage[], languages: readonly InLanguage[]): string {
  const isOne = new Set(languages.map(([, toUrl]) => toUrl('/'))).size === 1;
  const items = pages.flatMap(({ path, lastmod }) => {
    const dated = lastmod === undefined ? '' : `<lastmod>${lastmod}</lastmod>`;
    const places = languages.map(([language, toUrl]) => [language, escapeXml(toUrl(path))] as const);
    const links = places.map(
      ([language, url]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${url}"/>`,
    );
    const addresses = [...new Set(places.map(([, url]) => url))];
    return addresses.map((url) => `<url><loc>${url}</loc>${dated}${isOne ? '' : links.join('')}</url>`);
  });
  return document('urlset', isOne ? '' : ` xmlns:xhtml="${XHTML}"`, items);
}

const document = (root: string, namespaces: string, items: readonly string[]): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<${root} xmlns="${NAMESPACE}"${namespaces}>`,
    ...items,
    `</${root}>`,
    '',
  ].join('\n');
