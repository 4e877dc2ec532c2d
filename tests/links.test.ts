/** Every internal link and anchor answers, at the root of a host and under a base path; nothing leaves the host. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { englishOf, filesOf, HOST, pagesOf, parse, PLACES, SITES } from './support/sites.ts';

/** Elements whose address the browser fetches by itself; a link waits for a click. */
const FETCHED =
  'script[src], link[rel~="stylesheet"], link[rel~="icon"], link[rel~="preload"], link[rel~="modulepreload"], img[src], iframe[src], source[src], video[src], audio[src], object[data]';

describe.each(PLACES)('under $base', (site) => {
  const parts = [site, englishOf(site)].filter(({ root }) => existsSync(root));
  /** In all languages, by their paths on the host. */
  const pages = parts.flatMap((part) =>
    [...pagesOf(part)].map(([address, html]) => [part.base + address.slice(1), html] as const),
  );

  test('every link and every anchor leads somewhere', () => {
    const anchors = new Map<string, Set<string>>();
    const links: { from: string; target: URL }[] = [];
    for (const [path, html] of pages) {
      const $ = parse(html);
      anchors.set(
        path,
        new Set(
          $('[id]')
            .map((__, element) => $(element).attr('id'))
            .get(),
        ),
      );
      const here = new URL(path, HOST);
      for (const element of $('a[href], link[href], script[src], img[src]').toArray()) {
        const target = new URL($(element).attr('href') ?? $(element).attr('src') ?? '', here);
        if (target.origin === HOST) links.push({ from: path, target });
      }
    }
    expect(links.length).toBeGreaterThan(10_000);
    const broken = new Set(
      links
        .filter(({ target }) => !answers(target))
        .map(({ from, target }) => `${from} → ${target.pathname}${target.hash}`),
    );
    expect([...broken]).toEqual([]);

    function answers(target: URL): boolean {
      const path = decodeURIComponent(target.pathname);
      if (!path.startsWith(site.base)) return false;
      const page = anchors.get(path);
      if (!page) return !path.endsWith('/') && existsSync(join(site.root, path.slice(site.base.length)));
      return target.hash === '' || page.has(decodeURIComponent(target.hash.slice(1)));
    }
  });

  test('no page fetches anything from another host', () => {
    for (const [address, html] of pages) {
      const $ = parse(html);
      const foreign = $(FETCHED)
        .map((__, element) => $(element).attr('href') ?? $(element).attr('src') ?? $(element).attr('data'))
        .get()
        .filter((target) => /^(?:[a-z]+:)?\/\//iu.test(target));
      expect(foreign, address).toEqual([]);
    }
  });
});

test('no style sheet names another host', () => {
  for (const path of filesOf(SITES.root).filter((file) => file.endsWith('.css'))) {
    expect(readFileSync(join(SITES.root.root, path), 'utf8'), path).not.toMatch(
      /url\(\s*["']?(?:https?:)?\/\//iu,
    );
  }
});
