/** The theme in a browser: what a reader chose holds in every page that is open, also without storage. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useBrowser, useServer } from './support/fixtures.ts';
import { SITES } from './support/sites.ts';

const server = useServer(SITES.root);
const browser = useBrowser();
let context: BrowserContext;

beforeEach(async () => {
  context = await browser.newContext({ colorScheme: 'light' });
});
afterEach(async () => {
  await context.close();
});

async function open(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(server.url, { waitUntil: 'load' });
  return page;
}
const choose = (page: Page, theme: string) => page.selectOption('[data-theme-select]', theme);
/** In force, and shown in the menu. */
const themes = (page: Page) =>
  page.evaluate(() => [
    document.documentElement.dataset.theme,
    document.querySelector<HTMLSelectElement>('[data-theme-select]')?.value,
  ]);

test('a choice is kept, and "as the system" follows the system', async () => {
  const page = await open();
  expect(await themes(page)).toEqual(['light', 'auto']);
  await choose(page, 'dark');
  await page.reload();
  expect(await themes(page)).toEqual(['dark', 'dark']);
  await choose(page, 'auto');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => themes(page)).toEqual(['dark', 'auto']);
});

test('a choice holds in the other open pages', async () => {
  const [page, other] = [await open(), await open()];
  await choose(page, 'dark');
  await expect.poll(() => themes(other)).toEqual(['dark', 'dark']);
});

test("a page that comes back from the browser's memory follows a choice made since", async () => {
  const page = await open();
  await page.evaluate(() => {
    localStorage.setItem('starlight-theme', 'dark');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  expect(await themes(page)).toEqual(['dark', 'dark']);
});

test('a choice outlives a change of the system where the browser keeps nothing', async () => {
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  const page = await open();
  await choose(page, 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  // Such a change is told with the next frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await themes(page)).toEqual(['light', 'light']);
});

test('on paper, the page stands without what leads elsewhere', async () => {
  const page = await context.newPage();
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${server.url}tencent-im/6206/`);
  await expect.poll(() => page.locator('.side, .site-header nav').evaluateAll(shown)).toEqual([]);
  expect(await page.locator('main .vendor').first().isVisible()).toBe(true);
});

const shown = (elements: Element[]) =>
  elements.filter((element) => element.checkVisibility()).map(({ className }) => className);
