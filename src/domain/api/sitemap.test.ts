import { expect, test } from 'vitest';
import { sitemap, sitemapPart, sitemapParts } from './sitemap.ts';

const toUrl = (path: string) => `https://site.test${path}`;

test('a short sitemap is one file, sorted', () => {
  const parts = sitemapParts([{ path: '/b/' }, { path: '/a/', lastmod: '2019-11-05' }], 2);
  expect(parts.map((part) => part.map(({ path }) => path))).toEqual([['/a/', '/b/']]);
  const text = sitemap(parts, toUrl);
  expect(text).toContain('<urlset');
  expect(text).toContain('<url><loc>https://site.test/a/</loc><lastmod>2019-11-05</lastmod></url>');
  expect(text.indexOf('/a/')).toBeLessThan(text.indexOf('/b/'));
});

test('a long one has parts, and a list of them', () => {
  const parts = sitemapParts([{ path: '/c/' }, { path: '/a/' }, { path: '/b/' }], 2);
  expect(parts.map((part) => part.map(({ path }) => path))).toEqual([['/a/', '/b/'], ['/c/']]);
  const text = sitemap(parts, toUrl);
  expect(text).toContain('<sitemapindex');
  expect(text.match(/<loc>.*?<\/loc>/gu)).toEqual([
    '<loc>https://site.test/sitemap-1.xml</loc>',
    '<loc>https://site.test/sitemap-2.xml</loc>',
  ]);
  expect(sitemapPart(parts[1] ?? [], toUrl)).toContain('<url><loc>https://site.test/c/</loc></url>');
});
