/** axe on every template, in light and dark, on a phone and on a desktop; keyboard; no console error; no request abroad. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../scripts/serve.ts';
import { launchBrowser } from './support/browser.ts';
import { SITES } from './support/sites.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page of every template, and every awkward kind of code. */
const PAGES = [
  '/',
  '/tencent-im/',
  '/msdk/',
  '/wildfire-im/',
  '/tencent-im/account/',
  '/msdk/blue-diamond/',
  '/tencent-im/6016/',
  '/tencent-im/90001/',
  '/tencent-im/-10113/',
  '/tencent-im/120001-130000/',
  '/tencent-im/other/',
  '/tencent-im/115049/',
  '/msdk/logic/-2000/',
  '/msdk/qq/100010/',
  '/sources/',
  '/sources/wildfire-im/2024-01-03/',
  '/code/',
  '/code/0/',
  '/code/-10003/',
  '/code/6206/',
  '/changes/',
  '/changes/tencent-im/',
  '/changes/tencent-im/early-html/early-markdown/',
  '/check/',
  '/decode/',
  '/browse/',
  '/topics/',
  '/topics/credential-expired/',
  '/topics/param-invalid/',
  '/api/',
  '/about/',
  '/404.html',
];

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  server = await startServer({ root: SITES.root.root, port: 0 });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

describe.each([
  ['light', 1280],
  ['dark', 390],
] as const)('in %s at %i px', (colorScheme, width) => {
  test.each(PAGES)('%s has no accessibility fault, no overflow and no console error', async (address) => {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
    const faults: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url)) faults.push(`request to ${request.url()}`);
    });
    await page.goto(server.url + address.slice(1));
    await page.evaluate(AXE);
    const { violations } = await page.evaluate<AxeResults>(
      "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
    );
    const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    const cookies = await page.context().cookies();
    await page.close();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
    expect(overflow, 'horizontal overflow in px').toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
    expect(cookies).toEqual([]);
  });
});

test('a code page can be read to its end by keyboard alone, starting with the skip link', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}tencent-im/6206/`);
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent.trim()')).toContain('跳到正文');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).not.toBe('');
  const seen = new Set<string>();
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab');
    seen.add(await page.evaluate<string>("document.activeElement.getAttribute('href') ?? ''"));
  }
  expect([...seen]).toContain('/tencent-im/6207/');
  await page.close();
});
