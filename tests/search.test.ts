/** The search dialog in a real browser, at the root of a host and under a base path. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../scripts/serve.ts';
import { launchBrowser } from './support/browser.ts';
import { SITES } from './support/sites.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe.each([
  ['at the root', SITES.root, 4700],
  ['under a base path', SITES.based, 4750],
] as const)('%s', (_, site, port) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ root: site.root, base: site.base, port });
  });
  afterAll(async () => {
    await server.close();
  });

  test('a number typed after "/" is found first, and Enter opens its page', async () => {
    const { page, faults } = await openHome();
    await page.keyboard.press('/');
    await page.keyboard.type('6206');
    await expectFirst(page, /6206.*UserSig/u);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tencent-im/6206/');
    expect(await page.locator('h1').textContent()).toContain('6206');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('Control+K opens the dialog, Escape closes it and gives the focus back', async () => {
    const { page } = await openHome();
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] input').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'hidden' });
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.close();
  });

  test.each([
    ['６２０６', '/tencent-im/6206/'],
    ['−10113', '/tencent-im/-10113/'],
    ['120050', '/tencent-im/120001-130000/'],
    ['0', '/tencent-im/0/'],
    ['单聊第三方回调', '/tencent-im/120001-130000/'],
    ['To_Account', '/tencent-im/900'],
    ['invalid credential', '/msdk/wechat/40001/'],
    ['其他错误', '/tencent-im/other/'],
  ])('%s leads to %s', async (query, path) => {
    const { page, faults } = await openHome();
    await search(page, query);
    const first = page.locator('dialog[open] a[href]').first();
    await first.waitFor();
    await expect.poll(() => first.getAttribute('href')).toContain(site.base + path.slice(1));
    expect(faults).toEqual([]);
    await page.close();
  });

  test('one number of several layers shows each of them with system and layer', async () => {
    const { page } = await openHome();
    await search(page, '-10003');
    await expect.poll(() => page.locator('dialog[open] a').count()).toBeGreaterThanOrEqual(3);
    const hits = (await page.locator('dialog[open] a').allTextContents()).join('\n');
    for (const place of ['腾讯 IM', 'MSDK 逻辑层', '微信加绑群']) expect(hits).toContain(place);
    await page.close();
  });

  test("a number that no document has is said to be unknown, and no other code's page is offered", async () => {
    const { page } = await openHome();
    await search(page, '62061');
    await expect.poll(() => page.locator('dialog[open]').textContent()).toContain('未收录');
    await page.waitForLoadState('networkidle');
    expect(await page.locator('dialog[open] a[href*="/6206/"]').count()).toBe(0);
    await page.close();
  });

  test('what is typed stays text', async () => {
    const { page, faults } = await openHome();
    await search(page, '<img src=x onerror=alert(1)>');
    await page.waitForLoadState('networkidle');
    expect(await page.locator('dialog img').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });

  async function openHome(): Promise<{ page: Page; faults: string[] }> {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url)) faults.push(`request to ${request.url()}`);
    });
    await page.goto(server.url, { waitUntil: 'networkidle' });
    return { page, faults };
  }

  async function search(page: Page, query: string): Promise<void> {
    await page.keyboard.press('/');
    await page.locator('dialog[open] input').fill(query);
  }

  async function expectFirst(page: Page, text: RegExp): Promise<void> {
    await expect.poll(() => page.locator('dialog[open] a').first().textContent()).toMatch(text);
  }
});
