/** Every internal link and anchor answers, at the root of a host and under a base path; nothing leaves the host. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio/slim';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesOf, HOST, pagesOf, PLACES, SITES, translationsOf } from './support/sites.ts';

/** Elements whose address the browser fetches by itself; a link waits for a click. */
const FETCHED =
  'script[src], link[rel~="stylesheet"], link[rel~="icon"], link[rel~="preload"], link[rel~="modulepreload"], img[src], iframe[src], source[src], video[src], audio[src], object[data]';

describe.each(PLACES)('%s', (_, site) => {
  /** What stands on each page, in all languages, by its path on the host. */
  const pages = new Map<string, { anchors: Set<string>; links: string[]; fetched: string[] }>();
  beforeAll(() => {
    for (const part of [site, ...translationsOf(site)]) {
      for (const [address, html] of pagesOf(part)) {
        const $ = load(html);
        const valuesOf = (selector: string, ...names: string[]) =>
          $(selector)
            .get()
            .map((element) => names.map((name) => $(element).attr(name)).find(Boolean) ?? '');
        pages.set(part.base + address.slice(1), {
          anchors: new Set(valuesOf('[id]', 'id')),
          links: valuesOf('a[href], link[href], script[src], img[src]', 'href', 'src'),
          fetched: valuesOf(FETCHED, 'href', 'src', 'data'),
        });
      }
    }
  });

  test('every link and every anchor leads somewhere', () => {
    const targets = new Map<string, string>();
    for (const [path, { links }] of pages) {
      for (const link of links) {
        const target = new URL(link, `${HOST}${path}`);
        if (target.origin === HOST) targets.set(target.pathname + target.hash, path);
      }
    }
    expect(targets.size).toBeGreaterThan(pages.size);
    const broken = [...targets].filter(([target]) => !answers(target));
    expect(broken.map(([target, from]) => `${from} → ${target}`)).toEqual([]);

    function answers(target: string): boolean {
      const [path = '', anchor] = target.split('#').map(decodeURIComponent);
      if (!path.startsWith(site.base)) return false;
      const page = pages.get(path);
      if (!page) return !path.endsWith('/') && existsSync(join(site.root, path.slice(site.base.length)));
      return anchor === undefined || page.anchors.has(anchor);
    }
  });

  test('no page fetches anything from another host', () => {
    const isForeign = (target: string) => /^(?:[a-z]+:)?\/\//iu.test(target);
    const foreign = [...pages].flatMap(([path, { fetched }]) =>
      fetched.filter(isForeign).map((target) => `${path} → ${target}`),
    );
    expect(foreign).toEqual([]);
  });
});

test('no style sheet names another host', () => {
  for (const path of filesOf(SITES.root).filter((file) => file.endsWith('.css'))) {
    expect(readFileSync(join(SITES.root.root, path), 'utf8'), path).not.toMatch(
      /url\(\s*["']?(?:https?:)?\/\//iu,
    );
  }
});
