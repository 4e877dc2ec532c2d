/** 相关错误码 on the built code pages: against the data, and back from wherever they lead. */
import { describe, expect, test } from 'vitest';
import { codePath, modulePath, topicPath } from '../src/domain/model/address.ts';
import type { Entry } from '../src/domain/model/entry.ts';
import { buildLinks } from '../src/domain/links/build-links.ts';
import type { LinkKind } from '../src/schemas/values.ts';
import { MOST_LISTED } from '../src/domain/links/related.ts';
import { linkedBy, readLinkSources } from '../scripts/verify/testing/link-sources.ts';
import { GROWN, grownPages, parsePage } from './support/sites.ts';

const sources = readLinkSources(GROWN.content);
const linksOf = buildLinks(sources);
const entries = sources.systems.flatMap((system) => system.entries);
const entryOf = (id: string): Entry => {
  const found = entries.find((entry) => entry.id === id);
  if (!found) throw new Error(`${id}, which this test needs, is gone`);
  return found;
};

const pages = grownPages();

const page = (path: string) => parsePage(pages, path);
/** Addresses that a page links, all of its text or the part under 相关错误码. */
const linksIn = (path: string, part = 'main article'): Set<string> => {
  const $ = page(path);
  return new Set(
    $(`${part} a`)
      .map((_, link) => $(link).attr('href'))
      .get(),
  );
};

/** Kinds whose codes stand on the page one by one, not behind a link to their layer or topic. */
const LISTED: LinkKind[] = [
  'same-number',
  'same-wording',
  'once-same-wording',
  'inside-envelope',
  'lies-in',
  'holds',
  'names',
  'named-by',
];

describe('a code page', () => {
  test('links every code that shares its number or wording, wraps it, holds it or lies in it', () => {
    for (const entry of entries) {
      const shown = linksIn(codePath(entry));
      for (const { kind, entries: linked } of linksOf(entry, LISTED)) {
        // Of a longer list the page says how long it is.
        if (linked.length > MOST_LISTED) continue;
        const lost = linked.map(codePath).filter((path) => !shown.has(path));
        expect(lost, `${entry.id} ${kind}`).toEqual([]);
      }
    }
  });

  test('is led back to from every code that it lists without a topic, or its whole layer is', () => {
    const codePages = new Set(entries.map(codePath));
    for (const entry of entries) {
      const layer = modulePath(entry.system, entry.namespace ?? entry.module);
      for (const path of linksIn(codePath(entry), '.related dd')) {
        if (!codePages.has(path)) continue;
        const back = linksIn(path);
        expect(back.has(codePath(entry)) || back.has(layer), `${path} to ${entry.id}`).toBe(true);
      }
    }
  });

  test('links every topic that it belongs to, and no other', () => {
    for (const entry of entries) {
      const links = [...linksIn(codePath(entry), '.related h3')];
      const own = sources.topics.filter(({ codes }) => codes.has(entry.id)).map(({ id }) => topicPath(id));
      expect(links, entry.id).toEqual(own);
      for (const path of own) expect(pages.has(path), path).toBe(true);
    }
  });

  test('shows no code twice under 相关错误码, and neither itself nor what stands under 同一数字', () => {
    for (const entry of entries) {
      const $ = page(codePath(entry));
      const listed = $('.related :is(li, dd) a')
        .map((_, link) => $(link).attr('href'))
        .get();
      const elsewhere = linksIn(codePath(entry), '.elsewhere');
      expect(new Set(listed).size, entry.id).toBe(listed.length);
      expect(
        listed.filter((path) => path === codePath(entry) || elsewhere.has(path)),
        entry.id,
      ).toEqual([]);
    }
  });

  test('has no such part where there is nothing to link', () => {
    for (const entry of entries) {
      const $ = page(codePath(entry));
      const section = $('.related');
      expect(section.length, entry.id).toBeLessThanOrEqual(1);
      if (section.length > 0) {
        expect(section.find('a').length, entry.id).toBeGreaterThan(0);
      }
    }
  });
});

describe('from the examples', () => {
  const linked = (id: string) => linksIn(codePath(entryOf(id)));

  test('UserSig 过期 leads to what the server and other systems call it', () => {
    const direct = linked('tencent-im/6206');
    expect(direct).toContain('/tencent-im/70001/');
    const topics = [...linksIn('/tencent-im/6206/', '.related h3')];
    const near = new Set([...direct, ...topics.flatMap((path) => [...linksIn(path, 'main')])]);
    expect(near).toContain('/tencent-im/70052/');
    expect(near).toContain('/msdk/wechat/42001/');
    expect(near.has('/wildfire-im/243/') || near.has('/wildfire-im/6/')).toBe(true);
  });

  test('codes with the same wording lead to each other', () => {
    expect(linked('tencent-im/60018')).toContain('/tencent-im/60019/');
    expect(linked('tencent-im/60019')).toContain('/tencent-im/60018/');
    expect(linked('tencent-im/70003')).toContain('/tencent-im/70004/');
    expect(linked('tencent-im/70004')).toContain('/tencent-im/70003/');
  });

  test('an envelope leads to its layer with the number of its codes, and they lead to it', () => {
    const total = linkedBy(linksOf, entryOf('msdk/logic/-10000'), 'envelope-of').length;
    const $ = page('/msdk/logic/-10000/');
    expect($('.related a[href="/msdk/qq/"]').text()).toContain(String(total));
    expect(linked('msdk/qq/-73')).toContain('/msdk/logic/-10000/');
    expect(linked('msdk/wechat/42001')).toContain('/msdk/logic/-20000/');
  });
});
