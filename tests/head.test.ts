/** What the head of every page says of it: to search engines, and to whoever shows a link to it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheerioAPI } from 'cheerio';
import { load } from 'cheerio/slim';
import { beforeAll, describe, expect, test } from 'vitest';
import { isWholePng } from '../scripts/build/images/png.ts';
import { readSystems } from '../scripts/convert/read/project.ts';
import {
  codeDataPath,
  codeImagePath,
  codeMarkdownPath,
  codePath,
  withBase,
} from '../src/domain/model/address.ts';
import { codeLabel } from '../src/domain/model/code.ts';
import type { Entry } from '../src/domain/model/entry.ts';
import { IMAGE_SIZE } from '../src/domain/page/page-head.ts';
import { site as words } from '#messages/site.ts';
import { pagesOf, SITES, type ShownContent } from './support/sites.ts';

const KB = 1024;

/** Tags that each page has once, and that are never empty. */
const ONCE = [
  'meta[name="description"]',
  ...[
    'title',
    'description',
    'type',
    'site_name',
    'locale',
    'image',
    'image:width',
    'image:height',
    'image:type',
    'image:alt',
  ].map((name) => `meta[property="og:${name}"]`),
  ...['card', 'title', 'description', 'image'].map((name) => `meta[name="twitter:${name}"]`),
];

describe.each([
  ['a site that does not know its host', SITES.root],
  ['a site that knows its host', SITES.based],
] as const)('%s', (_, site: ShownContent) => {
  const entries = readSystems(site.content).flatMap((system) => system.entries);
  /** The pages up to the end of the head. */
  let pages: { address: string; html: string; $: CheerioAPI }[];
  let headOf: Map<string, CheerioAPI>;
  beforeAll(() => {
    pages = [...pagesOf(site)]
      .map(([address, html]) => ({ address, html: html.slice(0, html.indexOf('</head>')) }))
      // A page that only leads on has no preview: programs follow it.
      .filter(({ html }) => !html.includes('http-equiv="refresh"'))
      .map(({ address, html }) => ({ address, html, $: load(html) }));
    headOf = new Map(pages.map(({ address, $ }) => [address, $]));
  });
  const headOfCode = (entry: Entry): CheerioAPI => {
    const head = headOf.get(codePath(entry));
    if (!head) throw new Error(`${entry.id} has no page`);
    return head;
  };

  const whole = (path: string) => (site.host ?? '') + withBase(site.base, path);
  const fileOf = (address: string) => join(site.root, address.slice(whole('/').length));
  const attribute = ($: CheerioAPI, selector: string) =>
    $(selector).attr(selector.startsWith('link') ? 'href' : 'content') ?? '';

  test('every page has every tag once, early, and none is empty', () => {
    for (const { address, html, $ } of pages) {
      expect($('head title').length, address).toBe(1);
      for (const selector of ONCE) {
        expect($(selector).length, `${address} ${selector}`).toBe(1);
        expect(attribute($, selector).trim(), `${address} ${selector}`).not.toBe('');
      }
      const end = html.indexOf('>', html.indexOf('name="twitter:image"'));
      expect(Buffer.byteLength(html.slice(0, end)), address).toBeLessThan(4 * KB);
      expect(html.indexOf('<script'), address).toBeGreaterThan(end);
    }
  });

  test('titles and descriptions of a preview are those of the page, and different on every page', () => {
    const [titles, descriptions] = [new Set<string>(), new Set<string>()];
    for (const { address, $ } of pages) {
      const title = attribute($, 'meta[property="og:title"]');
      const description = attribute($, 'meta[property="og:description"]');
      expect($('title').text(), address).toBe(`${title} · ${words.name}`);
      expect(attribute($, 'meta[name="twitter:title"]'), address).toBe(title);
      expect(attribute($, 'meta[name="description"]'), address).toBe(description);
      expect(attribute($, 'meta[name="twitter:description"]'), address).toBe(description);
      expect(attribute($, 'meta[property="og:site_name"]'), address).toBe(words.name);
      titles.add(title);
      descriptions.add(description);
    }
    expect([titles.size, descriptions.size]).toEqual([pages.length, pages.length]);
  });

  test('a page is known by one address that answers; pages that stand anywhere by none', () => {
    for (const { address, $ } of pages) {
      if (['/404.html', '/offline/'].includes(address)) {
        expect($('link[rel="canonical"], meta[property="og:url"]').length).toBe(0);
        expect(attribute($, 'meta[name="robots"]')).toBe('noindex');
        continue;
      }
      expect($('link[rel="canonical"]').length, address).toBe(1);
      const url = attribute($, 'link[rel="canonical"]');
      expect(attribute($, 'meta[property="og:url"]'), address).toBe(url);
      expect(url.startsWith(whole('/')), `${address}: ${url}`).toBe(true);
      expect(existsSync(join(fileOf(url), 'index.html')), `${address}: ${url}`).toBe(true);
      if (!address.startsWith('/code/')) expect(url, address).toBe(whole(address));
    }
  });

  test('every picture is a PNG of the stated size and at most 60 KB; each code has its own', () => {
    const seen = new Map<string, number>();
    for (const { address, $ } of pages) {
      const image = attribute($, 'meta[property="og:image"]');
      expect(attribute($, 'meta[name="twitter:image"]'), address).toBe(image);
      expect(attribute($, 'meta[property="og:image:width"]')).toBe(String(IMAGE_SIZE.width));
      expect(attribute($, 'meta[property="og:image:height"]')).toBe(String(IMAGE_SIZE.height));
      seen.set(image, (seen.get(image) ?? 0) + 1);
    }
    expect(seen.size).toBe(entries.length + 1);
    for (const entry of entries) expect(seen.get(whole(codeImagePath(entry))), entry.id).toBe(1);
    for (const image of seen.keys()) {
      const bytes = readFileSync(fileOf(image));
      expect(isWholePng(bytes), image).toBe(true);
      expect({ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }, image).toEqual(IMAGE_SIZE);
      expect(bytes.length, image).toBeLessThanOrEqual(60 * KB);
    }
  });

  test('a code page names its alternates, and they are there', () => {
    for (const entry of entries) {
      const $ = headOfCode(entry);
      for (const [type, path] of [
        ['application/json', codeDataPath(entry)],
        ['text/markdown', codeMarkdownPath(entry)],
      ] as const) {
        const link = $(`link[rel="alternate"][type="${type}"]`);
        expect(link.length, `${entry.id} ${type}`).toBe(1);
        expect(link.attr('href'), entry.id).toBe(withBase(site.base, path));
        expect(existsSync(join(site.root, path)), path).toBe(true);
      }
    }
  });

  test('what search engines are told is valid JSON and agrees with the page', () => {
    const named = new Map<string, string>();
    for (const { address, $ } of pages) {
      const scripts = $('script[type="application/ld+json"]');
      expect(scripts.length, address).toBeLessThanOrEqual(1);
      if (scripts.length === 0) continue;
      const data = JSON.parse(scripts.text()) as Record<string, unknown>;
      expect(data['@context'], address).toBe('https://schema.org');
      const addresses = [...scripts.text().matchAll(/"(?:url|item)":"([^"]*)"/gu)].map(([, url = '']) => url);
      expect(addresses.length > 0, address).toBe(site.host !== undefined);
      for (const url of addresses) named.set(url, address);
    }
    for (const [url, address] of named) {
      expect(url.startsWith(whole('/')), `${address}: ${url}`).toBe(true);
      expect(existsSync(join(fileOf(url), 'index.html')), `${address}: ${url}`).toBe(true);
    }
    for (const entry of entries) {
      const $ = headOfCode(entry);
      const data = JSON.parse($('script[type="application/ld+json"]').text()) as {
        '@graph': [{ name: string; mainEntity: { termCode: string; name: string } }, unknown];
      };
      const [page] = data['@graph'];
      expect(page.name, entry.id).toBe(attribute($, 'meta[property="og:title"]'));
      expect(page.mainEntity, entry.id).toMatchObject({ termCode: codeLabel(entry), name: entry.title });
    }
  });

  test('no page names the machine that built it', () => {
    for (const { address, html } of pages) {
      expect(html, address).not.toMatch(/localhost|127\.0\.0\.1/u);
    }
  });
});
