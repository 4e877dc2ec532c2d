/** The offline copy in a real browser: without a network, over a new build, switched off, and where there can be none. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeOffline } from '../scripts/build/stages/offline.ts';
import { startChangingHost, type ChangingHost } from './support/changing-host.ts';
import { collectFaults, useBrowser } from './support/fixtures.ts';
import { filesOf, SITES, type BuiltSite } from './support/sites.ts';

const browser = useBrowser({ offline: true });
let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'offline-'));
});
afterAll(() => {
  rmSync(work, { recursive: true });
});

let context: BrowserContext;
let faults: string[];
beforeEach(async () => {
  context = await browser.newContext();
  context.setDefaultTimeout(90_000);
  // Browsers without it need not wait until the page is idle, which a busy machine's pages hardly are.
  await context.addInitScript(() => Reflect.deleteProperty(window, 'requestIdleCallback'));
  faults = collectFaults(context, {
    // A browser says so of every file that it did not get, and of a 404 itself.
    isExpected: (message) => message.text().startsWith('Failed to load resource'),
  });
});
afterEach(async () => {
  await context.close();
});

const saysThat = (page: Page, text: string) =>
  page.locator('[data-offline] [role=status]', { hasText: text }).waitFor();
const heading = (page: Page) => page.locator('h1').textContent();
/** Files of the page's copy, by path; of the lists the folder only. */
const keptPaths = (page: Page, base: string) =>
  page.evaluate(async (root) => {
    const cache = await caches.open(`offline ${root}`);
    const keys = await cache.keys();
    return keys.map(({ url }) => decodeURIComponent(new URL(url).pathname).slice(root.length)).sort();
  }, base);

/** A copy of a built site without the pages that match, and with a list of its own. */
async function siteWithout(left: RegExp, name: string, change: (root: string) => void = () => undefined) {
  const { root: from } = SITES.based;
  const root = join(work, name);
  cpSync(from, root, { recursive: true, filter: (path) => !left.test(path.slice(from.length + 1)) });
  change(root);
  await writeOffline(root);
  return { root, base: SITES.based.base };
}
/** Next to nothing but the core. */
const smallSite = (name: string, change?: (root: string) => void) =>
  siteWithout(
    /^(?:msdk|wildfire-im|code|og|api|topics|sources|changes)\/.*\/|^tencent-im\/(?!620)[^/]+\//u,
    name,
    change,
  );

describe.each([
  ['at the root', () => Promise.resolve(SITES.root)],
  ['under a base path', () => siteWithout(/^(?:code|og|api)\/.*\//u, 'based')],
] as const)('without a network, %s', (_, makeSite) => {
  let site: BuiltSite;
  let host: ChangingHost;
  beforeAll(async () => {
    site = await makeSite();
    host = await startChangingHost(site);
  });
  afterAll(() => host.goAway());

  test('the core works as soon as it is kept, then every page', async () => {
    const page = await context.newPage();
    await page.goto(host.url);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await host.goAway();
    const kept = new Set(await keptPaths(page, site.base));

    // A page never visited; what is typed is answered as with a network, by numbers and by Pagefind.
    await page.goto(`${host.url}browse/?q=6206`);
    await page.locator('[data-count]', { hasText: '1' }).waitFor();
    await page.keyboard.press('Control+k');
    const first = page.locator('dialog[open] li a').first();
    await page.keyboard.type('6206');
    await expect.poll(() => first.getAttribute('href')).toBe(`${site.base}tencent-im/6206/`);
    await page.locator('dialog[open] input').fill('TIMFriendshipProxy');
    await expect.poll(() => first.getAttribute('href')).toContain('/tencent-im/615');

    await page.goto(`${host.url}decode`);
    expect(page.url()).toBe(`${host.url}decode/`);
    await page.locator('textarea').fill('login failed, code: 6206');
    await page.locator('.found', { hasText: '6206' }).waitFor();

    const missing = await page.goto(`${host.url}tencent-im/6205999`);
    expect(missing?.status()).toBe(404);
    await page.locator('[data-missing] h2', { hasText: '未收录' }).waitFor();

    const unfilled = filesOf(site).filter((path) => path.endsWith('/index.html') && !kept.has(path));
    const last = unfilled.at(-1)?.replace('index.html', '') ?? '';
    const answer = await page.goto(host.url + last);
    expect([answer?.status(), await heading(page)]).toEqual([503, '该页尚未存到本机']);
    await saysThat(page, '仅常用页面可离线');

    await host.comeBack();
    await page.reload();
    await saysThat(page, '已可离线使用');
    await host.goAway();
    await page.goto(`${host.url}tencent-im/6206/?from=ticket#v-x`);
    expect(await heading(page)).toContain('6206');
    const other = await page.goto(host.url + last);
    expect([other?.status(), (await heading(page)) === '该页尚未存到本机']).toEqual([200, false]);
    expect(faults).toEqual([]);
    await host.comeBack();
  });
});

const edit = (root: string, path: string, from: string, to: string) => {
  const text = readFileSync(join(root, path), 'utf8');
  writeFileSync(join(root, path), text.replaceAll(from, to));
};

describe('a new build', () => {
  const { base } = SITES.based;
  const CHANGED = ['about/index.html', 'tencent-im/6206/index.html'];
  let older: string;
  let newer: string;
  let host: ChangingHost;
  beforeAll(async () => {
    ({ root: older } = await smallSite('older'));
    ({ root: newer } = await smallSite('newer', (root) => {
      for (const path of CHANGED) edit(root, path, '</h1>', ' NEW</h1>');
    }));
  });
  beforeEach(async () => {
    host = await startChangingHost({ root: older, base });
  });
  afterEach(() => host.goAway());

  async function visit(path = ''): Promise<Page> {
    const page = await context.newPage();
    await page.goto(host.url + path);
    await saysThat(page, '已可离线使用');
    return page;
  }
  const update = (page: Page) =>
    page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });

  test('is fetched where it differs, and takes over for all pages at once, when the reader says so', async () => {
    const [page, second] = [await visit(), await visit('decode/')];
    host.show(newer);
    host.asked.length = 0;
    await update(page);
    await saysThat(page, '新版本已就绪');
    expect(host.asked.filter((path) => !/^\/(sw\.js|offline\/.*\.json)$/u.test(path))).toEqual(['/about/']);

    // Two pages are open: whatever they open is of the older build, the changed page and the unchanged.
    for (const path of CHANGED) {
      await page.goto(host.url + path.replace('index.html', ''));
      expect(await heading(page)).not.toContain('NEW');
    }
    await saysThat(page, '新版本已就绪');
    const pasted = 'login failed, code: 6206';
    await second.locator('textarea').fill(pasted);
    await Promise.all([second.waitForEvent('load'), page.locator('[data-offline-action]').click()]);
    await expect.poll(() => heading(page).catch(() => '')).toContain('NEW');
    await saysThat(page, '已可离线使用');
    await page.goto(`${host.url}about/`);
    expect(await heading(page)).toContain('NEW');
    const pages = host.asked.filter((path) => path.endsWith('/'));
    expect(pages.sort()).toEqual(['/about/', '/tencent-im/6206/']);
    // What stood on another page is not lost, and kept no longer than that.
    await expect.poll(() => second.locator('textarea').inputValue()).toBe(pasted);
    expect(await second.evaluate(() => sessionStorage.length)).toBe(0);

    // Nothing of the older build is left.
    const kept = await keptPaths(page, base);
    expect(kept.length).toBe(new Set(kept).size);
    expect(faults).toEqual([]);
  });

  test('takes over when the only open page is left for another', async () => {
    const page = await visit();
    host.show(newer);
    await update(page);
    await saysThat(page, '新版本已就绪');
    await page.locator('.site-footer a[href$="/about/"]').click();
    await page.locator('h1', { hasText: 'NEW' }).waitFor();
    expect(page.url()).toBe(`${host.url}about/`);
    await saysThat(page, '已可离线使用');
    await page.goBack();
    expect(page.url()).toBe(host.url);
  });

  test('whose files are not those that it lists is not taken', async () => {
    const { root: broken } = await smallSite('broken', (root) => {
      edit(root, 'about/index.html', '</h1>', ' NEW</h1>');
    });
    edit(broken, 'about/index.html', 'NEW', 'NEWER');
    const page = await visit();
    host.show(broken);
    await update(page);
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).installing === null);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBeNull();
    await page.goto(`${host.url}about/`);
    expect(await heading(page)).not.toContain('NEW');
  });

  test('the same files make the same build', async () => {
    const [first, again] = [await writeOffline(older), await writeOffline(older)];
    expect(again).toEqual(first);
    expect((await writeOffline(newer)).build).not.toBe(first.build);
  });
});

describe('the switch', () => {
  let host: ChangingHost;
  beforeAll(async () => {
    host = await startChangingHost(await smallSite('switch'));
  });
  afterAll(() => host.goAway());

  test('removes worker and copies of this site, for good, and brings them back', async () => {
    const page = await context.newPage();
    await page.goto(host.url);
    await page.evaluate(() => caches.open('offline /another/'));
    await saysThat(page, '已可离线使用');
    const control = page.locator('[data-offline-switch]');
    const left = () =>
      page.evaluate(async () => [
        ...(await caches.keys()),
        ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
      ]);
    await control.click();
    await expect.poll(left).toEqual(['offline /another/']);
    await page.goto(`${host.url}about/`);
    expect(await control.getAttribute('aria-pressed')).toBe('false');
    expect(await left()).toEqual(['offline /another/']);
    await control.click();
    await saysThat(page, '已可离线使用');
    expect(await control.getAttribute('aria-pressed')).toBe('true');
    expect(faults).toEqual([]);
  });

  test('stays on this page when turned off and on again', async () => {
    const page = await context.newPage();
    await page.goto(host.url);
    await saysThat(page, '已可离线使用');
    await page.locator('[data-offline-switch]').click();
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
    await page.locator('[data-offline-switch]').click();
    await saysThat(page, '已可离线使用');
    expect((await keptPaths(page, SITES.based.base)).length).toBeGreaterThan(80);
    expect(faults).toEqual([]);
  });

  test.each([
    ['no workers', () => Object.defineProperty(navigator, 'serviceWorker', { value: undefined })],
    [
      'workers refused',
      () => {
        const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
        if (container) container.register = () => Promise.reject(new DOMException('no', 'SecurityError'));
      },
    ],
    [
      'no storage',
      () => {
        const refuse = () => {
          throw new DOMException('no', 'SecurityError');
        };
        Object.defineProperty(window, 'localStorage', { get: refuse });
        Object.defineProperty(window, 'caches', { get: refuse });
      },
    ],
  ] as const)('with %s the site works without a word', async (_, spoil) => {
    await context.addInitScript(spoil);
    const page = await context.newPage();
    await page.goto(host.url, { waitUntil: 'networkidle' });
    await page.keyboard.press('/');
    await page.keyboard.type('6206');
    await page.locator('dialog[open] li a').first().waitFor();
    expect(faults).toEqual([]);
  });

  test('nothing is shown without scripts', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(host.url);
    expect(await page.locator('[data-offline]').isVisible()).toBe(false);
    await plain.close();
  });
});

describe('the files', () => {
  test('are small: the worker, and what a page loads for it', () => {
    const bytes = (path: string) => gzipSync(readFileSync(join(SITES.root.root, path)), { level: 9 }).length;
    expect(bytes('sw.js')).toBeLessThanOrEqual(3072);
    const [script = ''] = filesOf(SITES.root).filter((path) =>
      readFileSync(join(SITES.root.root, path), 'latin1').includes('sw.js'),
    );
    expect(script).toMatch(/^_astro\//u);
    expect(bytes(script)).toBeLessThanOrEqual(1800);
  });

  test('name an app with icons of the sizes that they are said to have', () => {
    const { root, base } = SITES.based;
    const app = JSON.parse(readFileSync(join(root, 'manifest.webmanifest'), 'utf8')) as {
      start_url: string;
      scope: string;
      icons: { src: string; sizes: string; purpose: string }[];
    };
    expect([app.start_url, app.scope]).toEqual([base, base]);
    expect(app.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
      '192x192 any',
      '512x512 any',
      '512x512 maskable',
    ]);
    for (const { src, sizes } of app.icons) {
      const bytes = readFileSync(join(root, src.slice(base.length)));
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
    }
  });
});
