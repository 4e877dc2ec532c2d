/** The page for addresses that lead nowhere, in a real browser: what it offers, from any depth and under a base path. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { accessibilityFaults } from './support/accessibility.ts';
import { collectFaults, useBrowser, useServer } from './support/fixtures.ts';
import { SITES, type BuiltSite } from './support/sites.ts';

const browser = useBrowser();

describe.each([
  ['at the root', SITES.root],
  ['under a base path', SITES.based],
] as const)('%s', (_, site: BuiltSite) => {
  const server = useServer(site);

  /** Opens an address below the base; faults are console messages other than the status line of the 404 itself. */
  async function open(path: string, javaScriptEnabled = true): Promise<{ page: Page; faults: string[] }> {
    const page = await browser.newPage({ javaScriptEnabled });
    const faults = collectFaults(page.context(), {
      isExpected: (message) =>
        message.text().includes('status of 404') && message.location().url === page.url(),
    });
    await page.goto(server.url + path.slice(1));
    return { page, faults };
  }

  const pathOf = (page: Page) => decodeURI(new URL(page.url()).pathname);
  const under = (path: string) => site.base + path.slice(1);

  test.each([
    ['/tencent-im/６２０６/', '/tencent-im/6206/'],
    ['/tencent-im/%EF%BC%96%EF%BC%92%EF%BC%90%EF%BC%96/', '/tencent-im/6206/'],
    ['/tencent-im/6206.html', '/tencent-im/6206/'],
    ['/TENCENT-IM/6206/index.html', '/tencent-im/6206/'],
    ['/tim/6206', '/tencent-im/6206/'],
    ['/野火/241/', '/wildfire-im/241/'],
    ['/wfc/241/', '/wildfire-im/241/'],
    ['/msdk/微信/40001/', '/msdk/wechat/40001/'],
    ['/tencent-im/120001~130000', '/tencent-im/120001-130000/'],
    ['/code/４０００１/', '/code/40001/'],
    ['/topic/credential-expired', '/topics/credential-expired/'],
  ])('%s is %s in another spelling, and goes there', async (path, target) => {
    const { page, faults } = await open(`${path}?from=ticket#top`);
    await page.waitForURL((url) => url.pathname === under(target));
    expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('?from=ticket#top');
    expect(await page.textContent('h1')).not.toContain('没有这个页面');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('an address with a secret in it is neither repeated nor linked', async () => {
    const { page } = await open('/callback/token=Zq8wXy7vT5/13812345678/');
    await page.locator('[data-missing][data-done]').waitFor();
    const shown = await page.locator('[data-missing]').evaluate((answer) => answer.outerHTML);
    expect(shown).toContain('/callback/token=');
    for (const secret of ['Zq8wXy7vT5', 'zq8wxy7vt5', '13812345678']) expect(shown).not.toContain(secret);
    await page.close();
  });

  test.each([
    ['/6206', '你要找的可能是 6206', ['/tencent-im/6206/', '/code/6206/']],
    ['/a/b/c/40001/', '你要找的可能是 40001', ['/tencent-im/40001/', '/msdk/wechat/40001/', '/code/40001/']],
    ['/msdk/40001/', '你要找的可能是 40001', ['/msdk/wechat/40001/', '/tencent-im/40001/']],
    ['/tencent-im/125000/', '已收录于区间：125000', ['/tencent-im/120001-130000/']],
    ['/code/125000/', '已收录于区间：125000', ['/tencent-im/120001-130000/']],
    ['/-10200/', '归入该类：-10200', ['/msdk/logic/-10000/']],
    ['/4294957183', '你要找的可能是 -10113', ['/tencent-im/-10113/', '/code/-10113/']],
    ['/0xFFFFD8F0', '你要找的可能是 -10000', ['/code/-10000/']],
    ['/6206/7000/', '你要找的可能是 6206', ['/tencent-im/6206/']],
    ['/wildfire-im/6206/', '未收录：6206', ['/tencent-im/6206/']],
    ['/msdk/gateway/503/', '未收录：503', ['/msdk/gateway/-503/']],
    ['/tencnet-im/6206/', '你要找的可能是 6206', ['/tencent-im/6206/']],
    ['/tencent-im/acount/', '你要找的可能是', ['/tencent-im/account/', '/tencent-im/']],
    ['/faq.php?code=6206', '你要找的可能是 6206', ['/tencent-im/6206/', '/code/6206/']],
    ['/faq/#40001', '你要找的可能是 40001', ['/tencent-im/40001/', '/msdk/wechat/40001/']],
    ['/签名过期/', '没有这个页面', [`/?q=${encodeURIComponent('签名过期')}`]],
  ])('%s stays, and offers what it may have been', async (path, heading, offered) => {
    const { page, faults } = await open(path);
    await page.waitForSelector('[data-missing][data-done]');
    expect(pathOf(page)).toBe(under(path.replace(/[?#].*$/u, '')));
    // The answer, then the address, then the search with what was understood.
    expect(await page.textContent('h1')).toBe(heading);
    expect(await page.textContent('[data-missing] > :last-child')).toContain('本站没有这个地址：');
    const [number = ''] = /-?\d+$/u.exec(heading) ?? [];
    expect(await page.inputValue('main [data-open-search] input')).toContain(number);
    const links = await page.$$eval('[data-missing] a', (all) =>
      all.map((link) => link.getAttribute('href') ?? ''),
    );
    expect(links).toEqual(expect.arrayContaining(offered.map(under)));
    for (const href of links)
      expect((await page.request.get(new URL(href, server.url).href)).status(), href).toBe(200);
    expect(faults).toEqual([]);
    await page.close();
  });

  test.each(['light', 'dark'] as const)('has no accessibility fault in %s', async (colorScheme) => {
    const page = await browser.newPage({ colorScheme });
    await page.goto(`${server.url}wildfire-im/6206/`);
    await page.waitForSelector('[data-missing] h2');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.close();
  });

  test('marks the nearest codes as neighbours, never as the answer', async () => {
    const { page } = await open('/tencent-im/6299/');
    await page.waitForSelector('[data-missing] h2');
    const text = (await page.textContent('main')) ?? '';
    expect(text).toContain('未收录：6299');
    expect(text).not.toContain('你要找的可能是');
    expect(await page.textContent('[data-missing] h2:last-of-type')).toBe(
      '数字相邻的错误码，不是 6299 的含义',
    );
    await page.close();
  });

  test.each([
    ['a script', '/<script>alert(1)</script>'],
    ['an image with a handler', '/<img src=x onerror=alert(1)>/6206'],
    ['an encoded image', '/%3Cimg%20src=x%20onerror=alert(1)%3E'],
    ['a name longer than files may have', `/${'9'.repeat(3000)}`],
    ['text that turns around', '/%E2%80%AE6206%2f'],
    ['a percent sign alone', '/100%25'],
  ])('%s in the address is inert', async (__, path) => {
    const { page, faults } = await open(path);
    await page.waitForSelector('[data-missing] .address');
    expect(await page.$$('[data-missing] :is(script, img)')).toEqual([]);
    expect(await page.textContent('h1')).not.toContain('<');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('without scripts leads to the systems and home', async () => {
    const { page } = await open('/a/b/6206', false);
    const links = await page.$$eval('main a', (all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(
      expect.arrayContaining(['/tencent-im/', '/msdk/', '/wildfire-im/', '/code/', '/'].map(under)),
    );
    await page.close();
  });

  test('says so much as it can when the numbers cannot be loaded', async () => {
    const page = await browser.newPage();
    await page.route('**/numbers.json', (route) => route.abort());
    await page.goto(`${server.url}tencent-im/6206.html`);
    await page.waitForSelector('[data-missing][data-done]');
    expect(await page.getAttribute('[data-missing] a', 'href')).toBe(under('/tencent-im/'));
    await page.close();
  });

  test.each([
    ['/search?q=6206', '6206'],
    ['/search/UserSig/', 'usersig'],
    ['/?code=6206', '6206'],
    ['/#6206', '6206'],
    ['/tencent-im/#6206', '6206'],
  ])('%s opens the search', async (path, text) => {
    const { page, faults } = await open(path);
    await expect.poll(() => page.inputValue('dialog[data-search][open] input')).toBe(text);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('the home page opens the search with the text of ?q=, other pages do not', async () => {
    const { page, faults } = await open('/?q=-10003');
    await expect.poll(() => page.inputValue('dialog[data-search] input')).toBe('-10003');
    await page.locator('dialog[data-search][open]').waitFor();
    await page.waitForSelector('dialog [data-results] a');
    await page.goto(`${server.url}about/?q=6206`);
    expect(await page.$eval('dialog[data-search]', (dialog) => (dialog as HTMLDialogElement).open)).toBe(
      false,
    );
    expect(faults).toEqual([]);
    await page.close();
  });
});
