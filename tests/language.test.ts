/** The site in two languages, in a browser: which one a reader gets, and how he gets the other. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useBrowser, useServer } from './support/fixtures.ts';
import { SITES } from './support/sites.ts';

const server = useServer(SITES.root);
const browser = useBrowser();

const pathOf = (address: string) => address.slice(server.url.length - 1);

test.each([
  ['en-US', '/', '/en/'],
  ['de-DE', '/', '/en/'],
  ['zh-TW', '/', '/'],
  ['en-US', '/tencent-im/6206/', '/tencent-im/6206/'],
  ['en-US', '/?q=6206', '/?q=6206'],
  ['zh-CN', '/en/', '/en/'],
])('a first visit with a browser in %s to %s ends at %s', async (locale, from, to) => {
  const context = await browser.newContext({ locale });
  const page = await context.newPage();
  await page.goto(server.url + from.slice(1));
  await page.waitForURL((url) => url.pathname + url.search === to);
  expect(await page.locator('html').getAttribute('lang')).toBe(to.startsWith('/en/') ? 'en' : 'zh-CN');
  await context.close();
});

test('the header leads to the same place in the other language, which is then that of the home page', async () => {
  const context = await browser.newContext({ locale: 'en-US' });
  const page = await context.newPage();
  await page.goto(`${server.url}en/tencent-im/6206/#v-early-html`);
  await page.locator('.site-header a[hreflang="zh-CN"]').click();
  await page.waitForURL((url) => url.pathname === '/tencent-im/6206/');
  expect(pathOf(page.url())).toBe('/tencent-im/6206/#v-early-html');
  await page.goto('about:blank');
  await page.goto(server.url);
  expect(pathOf(page.url())).toBe('/');
  await page.locator('.site-header a[hreflang="en"]').click();
  await page.waitForURL((url) => url.pathname === '/en/');
  await page.goto('about:blank');
  await page.goto(server.url);
  await page.waitForURL((url) => url.pathname === '/en/');
  await context.close();
});

test('a host that has one page for what is missing shows the English one below /en/', async () => {
  const context = await browser.newContext({ locale: 'en-US' });
  const page = await context.newPage();
  const body = readFileSync(join(SITES.root.root, '404.html'), 'utf8');
  await page.route('**/en/nowhere/6206/', (route) =>
    route.fulfill({ status: 404, contentType: 'text/html; charset=utf-8', body }),
  );
  await page.goto(`${server.url}en/nowhere/6206/`);
  await page.locator('[data-missing][data-done] a[href="/en/tencent-im/6206/"]').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(pathOf(page.url())).toBe('/en/nowhere/6206/');
  await context.close();
});

test.each(['group is full', '群已满员'])('%s finds the code in English', async (query) => {
  const page = await browser.newPage();
  await page.goto(`${server.url}en/?q=${encodeURIComponent(query)}`);
  const hit = page.locator('dialog a[href="/en/tencent-im/10014/"]').first();
  await hit.waitFor();
  expect(await hit.textContent()).toContain('The group is full');
  await page.close();
});
