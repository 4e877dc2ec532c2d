/** The offline copy in a real browser: what it costs, without a network, over a new build, with faults, taken away. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeOffline } from '../scripts/build/stages/offline.ts';
import { sumsBelow } from '../scripts/shared/files.ts';
import { startChangingHost, type ChangingHost, type Fault } from './support/changing-host.ts';
import { collectFaults, useBrowser } from './support/fixtures.ts';
import { filesOf, parse, SITES, type BuiltSite } from './support/sites.ts';

const CORE_READY = '搜索、日志解码和看过的页面可离线使用';
const WHOLE_READY = '整站已可离线使用';
const PAUSED = '暂时取不到';

const browser = useBrowser({ offline: true });
let work: string;
/** A copy of the site at the root with some of its pages: where it does not matter how many there are. */
let small: BuiltSite;
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'offline-'));
  const { root: from, base } = SITES.root;
  const leave =
    /^en\/|^(?:msdk|wildfire-im|code|og|api|topics|sources|changes)\/.*\/|^tencent-im\/(?!6)[^/]+\//u;
  small = { root: join(work, 'small'), base };
  cpSync(from, small.root, { recursive: true, filter: (path) => !leave.test(path.slice(from.length + 1)) });
  await writeOffline(small.root);
});
afterAll(() => {
  rmSync(work, { recursive: true });
});

/** A further build of the small site: the heading of each of these pages is marked as new. */
async function buildAgain(name: string, changed: readonly string[]): Promise<string> {
  const root = join(work, name);
  cpSync(small.root, root, { recursive: true });
  for (const path of changed) {
    const html = readFileSync(join(root, path), 'utf8');
    writeFileSync(join(root, path), html.replaceAll('</h1>', ' NEW</h1>'));
  }
  await writeOffline(root);
  return root;
}

let context: BrowserContext;
let faults: string[];
beforeEach(async () => {
  context = await browser.newContext();
  context.setDefaultTimeout(90_000);
  await context.addInitScript(() => {
    // How long a page waits before it sees to the copy is not what is tested, and a busy machine's is never idle.
    Reflect.deleteProperty(window, 'requestIdleCallback');
    const wait = setTimeout;
    const shorter = (ms: number) => (ms < 1000 ? ms / 10 : 200);
    window.setTimeout = ((work: () => void, ms = 0) => wait(work, shorter(ms))) as typeof setTimeout;
  });
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
const action = (page: Page) => page.locator('[data-offline-action]');
/** What the page's site has left in the browser: caches, registrations. */
const left = (page: Page) =>
  page.evaluate(async () => [
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ]);
/** Files that are kept, by path; lists among them. */
const keptPaths = (page: Page, base: string) =>
  page.evaluate(async (root) => {
    const keys = await (await caches.open(`offline ${root}`)).keys();
    return keys.map(({ url }) => decodeURIComponent(new URL(url).pathname).slice(root.length)).sort();
  }, base);
/** All texts that are kept. */
const keptTexts = (page: Page, base: string) =>
  page.evaluate(async (root) => {
    const cache = await caches.open(`offline ${root}`);
    return Promise.all((await cache.keys()).map(async (key) => (await cache.match(key))?.text() ?? ''));
  }, base);
const bundlesIn = (host: ChangingHost, site: BuiltSite) => {
  const { bundles } = headOf(site.root);
  return host.asked.filter((path) => bundles.some((sum) => path === `/offline/${sum}.json`));
};

interface Head {
  coreBundle: string;
  bundles: string[];
  lists: string[];
}
function headOf(root: string): Head & { build: string } {
  const [, build = ''] = /offline ([0-9a-f]+)/u.exec(readFileSync(join(root, 'sw.js'), 'utf8')) ?? [];
  return { build, ...(JSON.parse(readFileSync(join(root, `offline/${build}.json`), 'utf8')) as Head) };
}

/** Opens a page and waits until what is kept unasked is there. */
async function visit(host: ChangingHost, path = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(host.url + path);
  await saysThat(page, CORE_READY);
  return page;
}
async function keepWhole(page: Page): Promise<void> {
  await action(page).click();
  await saysThat(page, WHOLE_READY);
}
/** As browsers do with a worker that is idle for a while. */
async function stopWorkers(page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const stopped = new Promise<void>((done) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ status, runningStatus }) => status === 'activated' && runningStatus === 'stopped'))
        done();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}
/**
 * Lets the build that waits take over. While workers are looked into, Chromium now and then takes the older one for busy long
 * after it has answered everything, and holds the newer one back for minutes; not one that is stopped.
 */
async function takeOver(page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const states = new Map<string, string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, status } of versions) states.set(versionId, status);
  });
  await session.send('ServiceWorker.enable');
  await expect.poll(() => [...states.values()]).toContain('activated');
  const [older = ''] = [...states].find(([, state]) => state === 'activated') ?? [];
  await action(page).click();
  await expect
    .poll(
      async () => {
        if (states.get(older) === 'activated')
          await session.send('ServiceWorker.stopWorker', { versionId: older });
        return states.get(older);
      },
      { interval: 250 },
    )
    .toBe('redundant');
  await session.detach();
}
const update = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update().catch(() => undefined);
  });

describe('a first visit', () => {
  const site = SITES.root;
  let host: ChangingHost;
  beforeEach(async () => {
    host = await startChangingHost(site);
  });
  afterEach(() => host.goAway());

  test('costs little, and gives search, decoder, what was seen, and what every code means', async () => {
    const page = await visit(host, 'tencent-im/6206/');
    await page.waitForLoadState('networkidle');
    expect(host.asked.length).toBeLessThanOrEqual(25);
    expect(host.sent()).toBeLessThanOrEqual(300_000);
    const kept = await keptPaths(page, site.base);
    expect(kept.filter((path) => path.startsWith('pagefind/'))).toEqual([]);
    expect(kept.filter((path) => /\/.*\/.*\.html$/u.test(path))).toEqual(['tencent-im/6206/index.html']);
    const pageAt = (path: string) => parse(readFileSync(join(site.root, path, 'index.html'), 'utf8'));

    await host.goAway();
    expect((await page.goto(`${host.url}tencent-im/6206/?from=ticket#v-x`))?.status()).toBe(200);
    expect(await page.locator('.code-head .number').textContent()).toBe('6206');

    // What is typed is answered as with a network, also on a page that was never visited.
    await page.goto(`${host.url}browse/?q=6206`);
    await page.locator('[data-count]', { hasText: '1' }).waitFor();
    await page.keyboard.press('Control+k');
    const first = page.locator('dialog[open] li a').first();
    await page.keyboard.type('6206');
    await expect.poll(() => first.getAttribute('href')).toBe(`${site.base}tencent-im/6206/`);
    await page.locator('dialog[open] input').fill('签名过期');
    await expect.poll(() => first.locator('mark').first().textContent()).toMatch(/签名|过期/u);

    await page.goto(`${host.url}decode`);
    expect(page.url()).toBe(`${host.url}decode/`);
    await page.locator('textarea').fill('login failed, code: 6206');
    await page.locator('.found', { hasText: '6206' }).waitFor();

    // A code, a range, a class, one with a minus sign, in one document or several: word for word as on its page.
    const words = (text: string) => text.replace(/\s+/gu, ' ').trim();
    for (const path of [
      'tencent-im/6208/',
      'tencent-im/120001-130000/',
      'msdk/logic/-2000/',
      'wildfire-im/0/',
      'tencent-im/10002/',
    ]) {
      const answer = await page.goto(host.url + path);
      const built = pageAt(path);
      const label = built('.code-head .number').text();
      expect([answer?.status(), await page.locator('h1 .number').textContent()]).toEqual([503, label]);
      expect(await page.locator('h1 .summary').allTextContents()).toEqual(
        built('.code-head .summary')
          .map((_at, element) => built(element).text())
          .get(),
      );
      expect(await page.locator('.facts .status').textContent()).toBe(built('.facts .status').text());
      const shown = (await page.locator('.vendor dd').allTextContents()).map(words);
      const expected = built('.vendor:first .meaning > dd')
        .slice(0, 2)
        .map((_at, element) => words(built(element).text()))
        .get();
      expect(shown.map((text) => text.replace(/（此格为.*）/u, ''))).toEqual(
        expected.map((text) => text.replace(/（此格为.*）/u, '')),
      );
      expect(await page.locator('.site-note').textContent()).toContain('未保存完整内容');
    }
    // A number's page has a frame for each of its meanings.
    await page.goto(`${host.url}code/40001/`);
    const cards = pageAt('code/40001')('.number-card h2 a');
    await expect.poll(() => page.locator('.number-card h2 a').count()).toBe(cards.length);
    expect(await heading(page)).toContain(`${cards.length} 处含义`);

    // A number inside a range, and one that nobody has.
    const within = await page.goto(`${host.url}tencent-im/125000/`);
    expect(within?.status()).toBe(404);
    await page.locator('.number-card, .vendor', { hasText: '含义' }).first().waitFor();
    await page.locator('h1', { hasText: '已收录于区间：125000' }).waitFor();
    const missing = await page.goto(`${host.url}tencent-im/6205999`);
    expect(missing?.status()).toBe(404);
    await page.locator('h1', { hasText: '未收录' }).waitFor();
    expect(await page.locator('.vendor').count()).toBe(0);
    // A page that is of no code.
    expect((await page.goto(`${host.url}msdk/wechat/`))?.status()).toBe(503);
    expect(await heading(page)).toBe('此页未存到本机');
    await saysThat(page, PAUSED);
    expect(faults).toEqual([]);

    // Back again, the page itself comes, and stays.
    await host.comeBack();
    await page.goto(`${host.url}tencent-im/6208/`);
    expect(await page.locator('.site-note', { hasText: '未保存完整内容' }).count()).toBe(0);
    await host.goAway();
    expect((await page.goto(`${host.url}tencent-im/6208/`))?.status()).toBe(200);
    await host.comeBack();
  });
});

describe('the whole site', () => {
  test('comes in few requests, goes on where it was interrupted, and is refilled where the browser dropped some', async () => {
    expect(headOf(SITES.root.root).bundles.length).toBeLessThan(20);
    const site = small;
    const host = await startChangingHost(site);
    const { bundles } = headOf(site.root);
    expect(bundles.length).toBeGreaterThan(1);
    const page = await visit(host);
    expect(await action(page).textContent()).toMatch(/^下载整站，断网也能看（约 \d+\.\d MB）$/u);
    host.asked.length = 0;
    // A 503 in the middle is another time, not another build.
    const broken = `/offline/${bundles.at(-1)}.json`;
    host.fail((path) => (path === broken ? { status: 503 } : null));
    await action(page).click();
    await saysThat(page, PAUSED);
    host.fail(null);
    await page.reload();
    await saysThat(page, WHOLE_READY);
    const asked = bundlesIn(host, site);
    expect([...new Set(asked)]).toHaveLength(bundles.length);
    expect(asked).toHaveLength(bundles.length + 1);
    expect(host.asked.length).toBeLessThan(bundles.length + 12);
    const whole = await keptPaths(page, site.base);

    // Half of it gone: that is said, as long as it is so.
    const dropHalf = () =>
      page.evaluate(async () => {
        const cache = await caches.open('offline /');
        const keys = await cache.keys();
        await Promise.all(keys.filter((__, at) => at % 2 === 0).map((key) => cache.delete(key)));
      });
    await dropHalf();
    host.fail((path) => (path.startsWith('/offline/') ? { status: 503 } : null));
    await page.reload();
    await saysThat(page, PAUSED);
    host.fail(null);
    await page.reload();
    await saysThat(page, WHOLE_READY);
    expect(await keptPaths(page, site.base)).toEqual(whole);

    await host.goAway();
    const last = filesOf(site)
      .filter((path) => path.endsWith('/index.html'))
      .at(-1);
    expect((await page.goto(host.url + (last ?? '').replace('index.html', '')))?.status()).toBe(200);
    // Words that only Pagefind knows.
    await page.keyboard.press('/');
    await page.locator('dialog[open] input').fill('TIMFriendshipProxy');
    const found = page.locator('dialog[open] li a').first();
    await expect.poll(() => found.getAttribute('href')).toContain('/tencent-im/615');
    expect(faults).toEqual([]);
  });

  test('is not kept beyond what there is room for, nor fetched again and again', async () => {
    const site = SITES.root;
    const host = await startChangingHost(site);
    const page = await visit(host);
    const session = await context.newCDPSession(page);
    const { origin } = new URL(host.url);
    const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 3_000_000 });
    await action(page).click();
    await saysThat(page, '本机空间不足');
    const count = bundlesIn(host, site).length;
    expect(count).toBeLessThan(headOf(site.root).bundles.length);
    await page.reload();
    await saysThat(page, CORE_READY);
    expect(bundlesIn(host, site)).toHaveLength(count);
    expect(await action(page).textContent()).toMatch(/^下载整站/u);
    await host.goAway();
  });
});

test('with data saving on nothing is kept but what was seen, until the reader asks', async () => {
  const host = await startChangingHost(SITES.based);
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  let page = await context.newPage();
  await page.goto(`${host.url}tencent-im/6206/`);
  await saysThat(page, '看过的页面可离线查看');
  const { coreBundle } = headOf(SITES.based.root);
  expect(host.asked).not.toContain(`/offline/${coreBundle}.json`);
  await host.goAway();
  expect((await page.goto(`${host.url}tencent-im/6206/`))?.status()).toBe(200);
  // With its style sheets.
  expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
  await expect(page.goto(`${host.url}tencent-im/6208/`)).rejects.toThrow();
  await page.close();
  await host.comeBack();
  page = await context.newPage();
  await page.goto(`${host.url}tencent-im/6206/`);
  await action(page).click();
  await saysThat(page, CORE_READY);
  // And so it stays.
  await page.reload();
  await saysThat(page, CORE_READY);
  expect(host.asked.filter((path) => path === `/offline/${coreBundle}.json`)).toHaveLength(1);
  await host.goAway();
  // Also under a base path, and of an index of numbers in parts, a page that was never visited is told from the lists.
  expect((await page.goto(`${host.url}tencent-im/6208/`))?.status()).toBe(503);
  expect(await page.locator('h1 .number').textContent()).toBe('6208');
  await page.keyboard.press('/');
  await page.keyboard.type('70001');
  const first = page.locator('dialog[open] li a').first();
  await expect.poll(() => first.getAttribute('href')).toBe(`${SITES.based.base}tencent-im/70001/`);
});

/** Says in which of several cases something went wrong. */
const inCase = async (name: string, work: () => Promise<void>) => {
  try {
    await work();
  } catch (error) {
    throw new Error(`${name}: ${String(error)}`, { cause: error });
  }
};

test('where something else answers, nothing of it is kept, and the copies go on', async () => {
  const headers = { 'Content-Type': 'text/html' };
  const body = '<!doctype html><title>Wi-Fi</title><h1>LOGIN TO THE WI-FI</h1>';
  const login = { status: 200, headers, body };
  const toLogin = { status: 302, headers: { Location: '/login' } };
  const cases: [string, (path: string) => Fault][] = [
    ['a login page for everything', () => login],
    ['everything leads to a login page', (path) => (path === '/login' ? login : toLogin)],
    ['nothing', () => ({ status: 200 })],
    ['an error for everything', () => ({ status: 503, headers, body })],
  ];
  const host = await startChangingHost(small);
  const page = await visit(host, 'tencent-im/6206/');
  const number = page.locator('.code-head .number');
  for (const [name, fault] of cases) {
    await inCase(name, async () => {
      host.fail(fault);
      await stopWorkers(page);
      await page.goto(`${host.url}tencent-im/6206/`);
      expect(await number.textContent()).toBe('6206');
      await saysThat(page, CORE_READY);
      await action(page).click();
      await saysThat(page, PAUSED);
      // A page that is not kept: what is known of it, and not what anybody says at its address.
      expect((await page.goto(`${host.url}tencent-im/6208/`))?.status()).toBe(503);
      expect(await number.textContent()).toBe('6208');
      await update(page);
      const texts = await keptTexts(page, small.base);
      expect(texts.filter((text) => text === '' || text.includes('LOGIN TO'))).toEqual([]);
      // As if the whole had not been asked for.
      await page.evaluate(() => {
        localStorage.clear();
      });
    });
  }
  host.fail(null);
  expect((await page.goto(`${host.url}tencent-im/6208/`))?.status()).toBe(200);
  await keepWhole(page);
  await host.goAway();
});

describe('a new build', () => {
  const { base } = SITES.root;
  const CHANGED = ['browse/index.html', 'tencent-im/6206/index.html'];
  let older: string;
  let newer: string;
  let host: ChangingHost;
  beforeAll(async () => {
    older = small.root;
    newer = await buildAgain('newer', CHANGED);
  });
  beforeEach(async () => {
    host = await startChangingHost({ root: older, base });
  });
  afterEach(() => host.goAway());

  test('is fetched where it differs, takes over for all pages at once, when the reader says so; and back', async () => {
    const page = await visit(host);
    await keepWhole(page);
    const second = await context.newPage();
    await second.goto(`${host.url}decode/`);
    await saysThat(second, WHOLE_READY);
    host.show(newer);
    host.asked.length = 0;
    await update(page);
    await saysThat(page, '新版本已就绪');
    const pagesAsked = () =>
      host.asked.filter((path) => !/^\/(sw\.js|offline\/.*\.json)$/u.test(path)).sort();
    expect(pagesAsked()).toEqual(['/browse/']);

    // Two pages are open: whatever they open is of the older build, the changed page and the unchanged.
    for (const path of CHANGED) {
      await page.goto(host.url + path.replace('index.html', ''));
      expect(await heading(page)).not.toContain('NEW');
    }
    await saysThat(page, '新版本已就绪');
    const pasted = 'login failed, code: 6206';
    await second.locator('textarea').fill(pasted);
    await second.locator('.found', { hasText: '6206' }).waitFor();
    await Promise.all([second.waitForEvent('load'), takeOver(page)]);
    await expect.poll(() => heading(page).catch(() => '')).toContain('NEW');
    await saysThat(page, WHOLE_READY);
    expect(pagesAsked()).toEqual(['/browse/', '/tencent-im/6206/']);
    expect(bundlesIn(host, { root: newer, base })).toEqual([]);
    // What stood on another page is not lost, and kept no longer than that.
    await expect.poll(() => second.locator('textarea').inputValue()).toBe(pasted);
    expect(await second.evaluate(() => sessionStorage.length)).toBe(0);
    // Nothing of the older build is left.
    const kept = await keptPaths(page, base);
    expect(kept.length).toBe(new Set(kept).size);

    // The operator goes back to the older build.
    await second.close();
    host.show(older);
    await update(page);
    await saysThat(page, '新版本已就绪');
    await takeOver(page);
    await expect.poll(() => heading(page).catch(() => 'NEW')).not.toContain('NEW');
    await saysThat(page, WHOLE_READY);
    await host.goAway();
    await page.goto(`${host.url}browse/`);
    expect(await heading(page)).not.toContain('NEW');
    await host.comeBack();
    expect(faults).toEqual([]);
  });

  test('in which everything has changed comes in bundles, and takes over when the only page is left', async () => {
    const other = await buildAgain(
      'other',
      filesOf(small).filter((path) => path.endsWith('.html')),
    );
    const page = await visit(host);
    await keepWhole(page);
    host.show(other);
    host.asked.length = 0;
    await update(page);
    await saysThat(page, '新版本已就绪');
    await page.locator('.site-footer a[href$="/browse/"]').click();
    await page.locator('h1', { hasText: 'NEW' }).waitFor();
    await saysThat(page, WHOLE_READY);
    const { bundles } = headOf(other);
    expect(bundlesIn(host, { root: other, base })).toHaveLength(bundles.length);
    await host.goAway();
    await page.goto(`${host.url}tencent-im/6206/`);
    expect(await heading(page)).toContain('NEW');
    await host.comeBack();
  });

  test('that is there in part only is not taken', async () => {
    const page = await visit(host, 'about/');
    host.show(newer);
    const head = `/offline/${headOf(newer).build}.json`;
    for (const [name, lacking] of [
      // First, since the other way about they would be kept, until a page has the worker look.
      ['no lists', head],
      ['another file than its lists say', '/browse/'],
    ] as const) {
      await inCase(name, async () => {
        host.asked.length = 0;
        host.fail((path) => (path === lacking ? { status: 200, body: 'NEWER' } : null));
        await update(page);
        await expect.poll(() => host.asked).toContain(lacking);
        await page.waitForFunction(async () => (await navigator.serviceWorker.ready).installing === null);
        expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBeNull();
        await page.goto(`${host.url}browse/`);
        expect(await heading(page)).not.toContain('NEW');
      });
    }
    // The reverse: its files are there, the worker and its lists are not yet.
    const worker = {
      status: 200,
      headers: { 'Content-Type': 'text/javascript' },
      body: readFileSync(join(older, 'sw.js'), 'utf8'),
    };
    host.fail((path) => (path === '/sw.js' ? worker : null));
    await page.goto(`${host.url}tencent-im/6206/`);
    expect(await heading(page)).toContain('NEW');
    expect((await keptTexts(page, base)).filter((text) => text.includes(' NEW</h1>'))).toEqual([]);
    await page.goto(`${host.url}about/`);
    await saysThat(page, CORE_READY);
    expect(faults).toEqual([]);
  });
});

test('the same files make the same build, byte for byte', async () => {
  expect(sumsBelow(await buildAgain('same', []))).toEqual(sumsBelow(small.root));
});

describe('taken away', () => {
  const OTHERS = ['offline /another/'];
  const REMOVAL = readFileSync('src/client/offline/removal.js', 'utf8');
  let host: ChangingHost;
  let page: Page;
  beforeEach(async () => {
    host = await startChangingHost(small);
    page = await visit(host);
    await page.evaluate(() => caches.open('offline /another/'));
  });
  afterEach(() => host.goAway());

  test('when worker or site are gone or have moved, and not before; and there again when they are', async () => {
    for (const status of [200, 500, 503]) {
      await inCase(`the worker's file answers with ${status} and nothing`, async () => {
        host.fail((path) => (path === '/sw.js' ? { status } : null));
        await stopWorkers(page);
        await page.goto(`${host.url}decode/`);
        await saysThat(page, CORE_READY);
      });
    }
    const headers = { 'Content-Type': 'text/html' };
    const body = '<!doctype html><title>other</title><h1>ANOTHER SITE</h1>';
    const worker = readFileSync(join(small.root, 'sw.js'), 'utf8');
    const cases: [string, (path: string) => Fault | null][] = [
      ['the worker is gone', (path) => (path === '/sw.js' ? { status: 404 } : null)],
      ['the site is gone', (path) => ({ status: path === '/' ? 200 : 404, headers, body })],
      // Last: browsers remember where it has moved.
      [
        'the site has moved',
        (path) => {
          if (path === '/handbook/sw.js') return { status: 200, body: worker };
          if (path.startsWith('/handbook/')) return { status: 404 };
          return { status: 308, headers: { Location: `/handbook${path}` } };
        },
      ],
    ];
    for (const [name, fault] of cases) {
      await inCase(name, async () => {
        host.fail(null);
        await page.goto(host.url);
        await saysThat(page, CORE_READY);
        host.fail(fault);
        await stopWorkers(page);
        await page.goto(host.url);
        await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(OTHERS);
        // From now on the network answers, and nothing comes back.
        const asked = host.asked.length;
        await page.goto(`${host.url}?again`);
        expect(host.asked.slice(asked)).toContain('/?again');
        await expect.poll(() => left(page)).toEqual(OTHERS);
      });
    }
  });

  test('by the operator, with a worker that a build without an offline copy has', async () => {
    // As in docs/offline.md, to be copied to where no new build can be made.
    const [, script] = /```js\n(.*?)```/su.exec(readFileSync('docs/offline.md', 'utf8')) ?? [];
    expect(script).toBe(REMOVAL);
    const headers = { 'Content-Type': 'text/javascript' };
    host.fail((path) => (path === '/sw.js' ? { status: 200, headers, body: REMOVAL } : null));
    await page.evaluate(() => caches.open('offline / foreign'));
    await update(page);
    await expect.poll(() => page.evaluate(() => caches.keys()).catch(() => [])).toEqual(OTHERS);
    for (const path of ['decode/', '']) {
      await page.goto(host.url + path, { waitUntil: 'networkidle' });
      await expect.poll(() => left(page)).toEqual(OTHERS);
      expect(await page.locator('[data-offline]').isVisible()).toBe(false);
    }
    expect(faults).toEqual([]);
  });
});

describe('the switch', () => {
  let host: ChangingHost;
  beforeAll(async () => {
    host = await startChangingHost(SITES.based);
  });
  afterAll(() => host.goAway());

  test('removes worker and copies of this site, for good, and brings them back', async () => {
    const page = await visit(host);
    await page.evaluate(() => caches.open('offline /another/'));
    const control = page.locator('[data-offline-switch]');
    await control.click();
    await expect.poll(() => left(page)).toEqual(['offline /another/']);
    await page.goto(`${host.url}about/`);
    expect(await control.getAttribute('aria-pressed')).toBe('false');
    expect(await left(page)).toEqual(['offline /another/']);
    await control.click();
    await saysThat(page, CORE_READY);
    expect(await control.getAttribute('aria-pressed')).toBe('true');
    // At once, too, on the same page.
    await control.click();
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['offline /another/']);
    await control.click();
    await saysThat(page, CORE_READY);
    expect((await keptPaths(page, SITES.based.base)).length).toBeGreaterThan(40);
    // What was asked for before does not bring them back.
    const answers = await page.evaluate(async () => {
      const { serviceWorker } = navigator;
      const { active } = await serviceWorker.ready;
      const kinds: string[] = [];
      return new Promise<string[]>((done) => {
        serviceWorker.addEventListener('message', ({ data }: MessageEvent<{ state: { kind: string } }>) => {
          if (kinds.push(data.state.kind) === 2) done(kinds);
        });
        for (const ask of ['fill', 'fill']) active?.postMessage({ ask, level: 'core', seen: [] });
        // Not the worker alone is told: a page that does not know asks it for more, which is its right.
        document.querySelector<HTMLElement>('[data-offline-switch]')?.click();
      });
    });
    expect(answers.at(-1)).toBe('off');
    // The worker may still be clearing away what the first request opened.
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['offline /another/']);
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
    expect(bytes('sw.js')).toBeLessThanOrEqual(4300);
    const scripts = filesOf(SITES.root).filter((path) => /^_astro\/.*\.js$/u.test(path));
    const [script = ''] = scripts.filter((path) =>
      readFileSync(join(SITES.root.root, path), 'latin1').includes('data-offline-switch]'),
    );
    expect(bytes(script)).toBeLessThanOrEqual(2500);
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
