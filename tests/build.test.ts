/** The build as a whole: same input, same bytes; no warning; the lock file whole. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio/slim';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../scripts/shared/files.ts';
import { AGAIN, BUILD_LOG, filesOf, SITES } from './support/sites.ts';

/** Files that steps of the build after Astro write. */
const LATER = /^(?:pagefind|og|icons|offline)\/|^(?:sw\.js|licenses\.txt|_headers|\.im-error-codes-site)$/u;

test('pages and scripts built twice, in two time zones and languages, are the same files with the same bytes', () => {
  const [first, second] = [new Set(filesOf(SITES.root)), new Set(filesBelow(AGAIN.root))];
  const bytesOf = (root: string, path: string) => readFileSync(join(root, path));
  const different = [...second].filter(
    (path) => !first.has(path) || !bytesOf(SITES.root.root, path).equals(bytesOf(AGAIN.root, path)),
  );
  expect(different).toEqual([]);
  // What the steps after Astro add.
  expect([...first.difference(second)].filter((path) => !LATER.test(path))).toEqual([]);
});

test('a build prints no warning', () => {
  expect(readFileSync(BUILD_LOG, 'utf8')).not.toMatch(/warn|error|deprecat/iu);
});

describe('the lock file', () => {
  interface Package {
    resolved?: string;
    integrity?: string;
    link?: boolean;
    optionalDependencies?: Record<string, string>;
  }
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Package> };

  test('holds every platform package, so that npm ci works on every machine', () => {
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
    );
    expect(missing).toEqual([]);
  });

  test('names no host, and every package by its integrity', () => {
    for (const [path, { resolved, integrity }] of Object.entries(lock.packages)) {
      expect(resolved, path).toBeUndefined();
      if (path !== '') expect(integrity, path).toMatch(/^sha512-/u);
    }
  });

  test('holds one bundler: the version that is asked for is the one that Astro builds with', () => {
    const bundlers = Object.keys(lock.packages).filter((path) =>
      /(?:^|\/)node_modules\/rolldown$/u.test(path),
    );
    expect(bundlers).toEqual(['node_modules/rolldown']);
  });

  /** Whether Node would find the package from where it is asked for: in this folder or in one above it. */
  function isLocked(from: string, name: string): boolean {
    for (let folder = from; ; folder = folder.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/u, '')) {
      if (lock.packages[`${folder}${folder === '' ? '' : '/'}node_modules/${name}`]) return true;
      if (folder === '') return false;
    }
  }
});

describe('a build that knows its host', () => {
  const site = SITES.based;
  const page = (address: string) =>
    load(readFileSync(join(site.root, `${address.slice(1)}index.html`), 'utf8'));

  test('names the address of every page in full, and offers a sitemap and a search description', () => {
    const url = `${site.host}${site.base}tencent-im/6206/`;
    expect(page('/tencent-im/6206/')('link[rel="canonical"]').attr('href')).toBe(url);
    expect(readFileSync(join(site.root, 'sitemap.xml'), 'utf8')).toContain(`<loc>${url}</loc>`);
    expect(readFileSync(join(site.root, 'opensearch.xml'), 'utf8')).toContain(`${site.host}${site.base}?q=`);
  });

  test('without a host the canonical address names none that could be wrong', () => {
    const html = readFileSync(join(SITES.root.root, 'tencent-im/6206/index.html'), 'utf8');
    expect(load(html)('link[rel="canonical"]').attr('href')).toBe('/tencent-im/6206/');
  });
});
