import { expect, test } from 'vitest';
import { sitemap, sitemapPart, sitemapParts } from './sitemap.ts';

const toUrl = (path: string) => `https://site.test${path}`;

test('a short sitemap is one file, sorted', () => {
  const parts = sitemapParts([{ path: '/b/' }, { path: '/a/', lastmod: '2019-11-05' }], 2);
  expect(parts.map((part) => part.map(({ path }) => path))).toEqual([['/a/', '/b/']]);
  const text = sitemap(parts, toUrl, [['zh-CN', toUrl]]);
  expect(text).toContain('<urlset');
  expect(text).toContain('<url><loc>https://site.test/a/</loc><lastmod>2019-11-05</lastmod></url>');
  expect(text.indexOf('/a/')).toBeLessThan(text.indexOf('/b/'));
});

test('a long one has parts, and a list of them', () => {
  const parts = sitemapParts([{ path: '/c/' }, { path: '/a/' }, { path: '/b/' }], 2);
  expect(parts.map((part) => part.map(({ path }) => path))).toEqual([['/a/', '/b/'], ['/c/']]);
  const text = sitemap(parts, toUrl, [['zh-CN', toUrl]]);
  expect(text).toContain('<sitemapindex');
  expect(text.match(/<loc>.*?<\/loc>/gu)).toEqual([
    '<loc>https://site.test/sitemap-1.xml</loc>',
    '<loc>https://site.test/sitemap-2.xml</loc>',
  ]);
  expect(sitemapPart(parts[1] ?? [], [['zh-CN', toUrl]])).toContain(
    '<url><loc>https://site.test/c/</loc></url>',
  );
});

test('a page in two languages is there twice, each time with both', () => {
  const english = (path: string) => toUrl(`/en${path}`);
  const text = sitemapPart(
    [{ path: '/a/' }],
    [
      ['zh-CN', toUrl],
      ['en', english],
      ['x-default', english],
    ],
  );
  const links = [
    ['zh-CN', '/a/'],
    ['en', '/en/a/'],
    ['x-default', '/en/a/'],
  ].map(
    ([language, path]) =>
      `<xhtml:link rel="alternate" hreflang="${language}" href="https://site.test${path}"/>`,
  );
  for (const path of ['/a/', '/en/a/'])
    expect(text).toContain(`<url><loc>https://site.test${path}</loc>${links.join('')}</url>`);
  expect(text.match(/<url>/gu)).toHaveLength(2);
  expect(text).toContain('xmlns:xhtml="http://www.w3.org/1999/xhtml"');
});
