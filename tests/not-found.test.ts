/**
 * The page for addresses that lead nowhere, in a real browser: what it offers, from any depth and under a base path. Of
 * what an address may have meant there are more cases in src/domain/not-found.
 */
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults } from './support/accessibility.ts';
import { collectFaults, useBrowser, useServer } from './support/fixtures.ts';
import { SITES, type BuiltSite } from './support/sites.ts';

/** Other spellings of the address of a page. The first three are asked under a base path, too; so below. */
const SPELLINGS = [
  ['/tencent-im/６２０６/', '/tencent-im/6206/'],
  ['/TENCENT-IM/6206/index.html', '/tencent-im/6206/'],
  ['/topic/credential-expired', '/topics/credential-expired/'],
  ['/野火/241/', '/wildfire-im/241/'],
  ['/tencent-im/120001~130000', '/tencent-im/120001-130000/'],
] as const;

/** Addresses that may have meant several pages, the heading of the answer, and what must be offered. */
const UNCLEAR = [
  ['/6206', '你要找的可能是 6206', ['/tencent-im/6206/', '/code/6206/']],
  ['/tencent-im/acount/', '你要找的可能是', ['/tencent-im/account/', '/tencent-im/']],
  ['/签名过期/', '没有这个页面', [`/?q=${encodeURIComponent('签名过期')}`]],
  ['/a/b/c/40001/', '你要找的可能是 40001', ['/tencent-im/40001/', '/msdk/wechat/40001/', '/code/40001/']],
  ['/tencent-im/125000/', '已收录于区间：125000', ['/tencent-im/120001-130000/']],
  ['/-10200/', '归入该类：-10200', ['/msdk/logic/-10000/']],
  ['/4294957183', '你要找的可能是 -10113', ['/tencent-im/-10113/', '/code/-10113/']],
  ['/msdk/gateway/503/', '未收录：503', ['/msdk/gateway/-503/']],
  ['/faq.php?code=6206', '你要找的可能是 6206', ['/tencent-im/6206/', '/code/6206/']],
  ['/faq/#40001', '你要找的可能是 40001', ['/tencent-im/40001/', '/msdk/wechat/40001/']],
] as const;

/** Addresses that ask something, and what. */
const QUESTIONS = [
  ['/search?q=6206', '6206'],
  ['/#6206', '6206'],
  ['/tencent-im/#6206', '6206'],
  ['/search/UserSig/', 'usersig'],
  ['/?code=6206', '6206'],
] as const;

const browser = useBrowser();

let page: Page;

/** Makes one page for all tests of a `describe`. */
function usePage(site: BuiltSite) {
  const server = useServer(site);
  let faults: string[];
  let opened = '';
  const withoutHash = (url: string) => url.replace(/#.*$/u, '');
  beforeAll(async () => {
    const context = await browser.newContext();
    // The status line of the 404 itself is expected.
    faults = collectFaults(context, {
      isExpected: (message) =>
        message.text().includes('status of 404') && withoutHash(message.location().url) === opened,
    });
    page = await context.newPage();
    return () => context.close();
  });
  afterEach(() => {
    expect(faults.splice(0)).toEqual([]);
  });
  /** Opens an address below the base. */
  return async (path: string, within = page): Promise<void> => {
    const address = server.url + path.slice(1);
    opened = withoutHash(new URL(address).href);
    await within.goto(address);
  };
}

/** Hrefs of the links in a part of the page. */
const linksIn = (part: string, within = page) =>
  within.locator(`${part} a`).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

describe.each([
  ['at the root', SITES.root],
  ['under a base path', SITES.based],
] as const)('%s', (_, site: BuiltSite) => {
  const open = usePage(site);
  const under = (path: string) => site.base + path.slice(1);
  const some = <T>(rows: readonly T[]) => (site === SITES.root ? rows : rows.slice(0, 3));

  test('another spelling of an address leads to its page', async () => {
    for (const [path, target] of some(SPELLINGS)) {
      await open(`${path}?from=ticket#top`);
      await expect.poll(() => new URL(page.url()).pathname, { message: path }).toBe(under(target));
      expect(new URL(page.url()).search + new URL(page.url()).hash, path).toBe('?from=ticket#top');
      expect(await page.textContent('h1'), path).not.toContain('没有这个页面');
    }
  });

  test('an address that is not clear stays, and offers what it may have been', async () => {
    const statuses = new Map<string, number>();
    for (const [path, heading, offered] of some(UNCLEAR)) {
      await open(path);
      await page.waitForSelector('[data-missing][data-done]');
      expect(decodeURI(new URL(page.url()).pathname)).toBe(under(path.replace(/[?#].*$/u, '')));
      // The answer, then the address, then the search with what was understood.
      expect(await page.textContent('h1'), path).toBe(heading);
      expect(await page.textContent('[data-missing] > :last-child'), path).toContain('本站没有这个地址：');
      const [number = ''] = /-?\d+$/u.exec(heading) ?? [];
      expect(await page.inputValue('main [data-open-search] input'), path).toContain(number);
      const links = await linksIn('[data-missing]');
      expect(links, path).toEqual(expect.arrayContaining(offered.map(under)));
      for (const href of links) {
        const url = new URL(href, page.url()).href;
        if (!statuses.has(url)) statuses.set(url, (await page.request.get(url)).status());
      }
    }
    expect([...statuses].filter(([, status]) => status !== 200)).toEqual([]);
  });

  test('an address that asks something opens the search', async () => {
    for (const [path, text] of some(QUESTIONS)) {
      await open(path);
      await expect
        .poll(() => page.inputValue('dialog[data-search][open] input'), { message: path })
        .toBe(text);
    }
  });

  test('the home page opens the search with the text of ?q=, other pages do not', async () => {
    await open('/?q=-10003');
    await expect.poll(() => page.inputValue('dialog[data-search][open] input')).toBe('-10003');
    await page.waitForSelector('dialog [data-results] a');
    await open('/about/?q=6206');
    expect(await page.$eval('dialog[data-search]', (dialog) => (dialog as HTMLDialogElement).open)).toBe(
      false,
    );
  });

  test('without scripts leads to the systems and home', async () => {
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await open('/a/b/6206', plain);
    expect(await linksIn('main', plain)).toEqual(
      expect.arrayContaining(['/tencent-im/', '/msdk/', '/wildfire-im/', '/code/', '/'].map(under)),
    );
    await plain.context().close();
  });

  test('says so much as it can when the numbers cannot be loaded', async () => {
    const unlucky = await browser.newPage();
    await unlucky.route('**/numbers.json', (route) => route.abort());
    await open('/tencent-im/6206.html', unlucky);
    await unlucky.waitForSelector('[data-missing][data-done]');
    expect(await unlucky.getAttribute('[data-missing] a', 'href')).toBe(under('/tencent-im/'));
    await unlucky.context().close();
  });
});

describe('what is shown of an address', () => {
  const open = usePage(SITES.root);

  test('is nothing of a secret in it, and neither is a link', async () => {
    await open('/callback/token=Zq8wXy7vT5/13812345678/');
    await page.locator('[data-missing][data-done]').waitFor();
    const shown = await page.locator('[data-missing]').evaluate((answer) => answer.outerHTML);
    expect(shown).toContain('/callback/token=');
    for (const secret of ['Zq8wXy7vT5', 'zq8wxy7vt5', '13812345678']) expect(shown).not.toContain(secret);
  });

  test('has no accessibility fault, light and dark', async () => {
    await open('/wildfire-im/6206/');
    await page.waitForSelector('[data-missing] h2');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await accessibilityFaults(page), colorScheme).toEqual([]);
    }
  });

  test('marks the nearest codes as neighbours, never as the answer', async () => {
    await open('/tencent-im/6299/');
    await page.waitForSelector('[data-missing] h2');
    const text = (await page.textContent('main')) ?? '';
    expect(text).toContain('未收录：6299');
    expect(text).not.toContain('你要找的可能是');
    expect(await page.textContent('[data-missing] h2:last-of-type')).toBe(
      '数字相邻的错误码，不是 6299 的含义',
    );
  });

  test('is inert, whatever it is', async () => {
    for (const path of [
      '/<script>alert(1)</script>',
      '/<img src=x onerror=alert(1)>/6206',
      '/%3Cimg%20src=x%20onerror=alert(1)%3E',
      // Longer than the name of a file may be.
      `/${'9'.repeat(3000)}`,
      // Turns the text around.
      '/%E2%80%AE6206%2f',
      '/100%25',
    ]) {
      await open(path);
      await page.waitForSelector('[data-missing] .address');
      expect(await page.locator('[data-missing] :is(script, img)').count(), path).toBe(0);
      expect(await page.textContent('h1'), path).not.toContain('<');
    }
  });
});
