/** axe on every template, in light and dark, on a phone and on a desktop; keyboard; no console error; no request abroad. */
import { describe, expect, test } from 'vitest';
import { accessibilityFaults, overflowOf } from './support/accessibility.ts';
import { collectFaults, useBrowser, useServer } from './support/fixtures.ts';
import { SITES } from './support/sites.ts';

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

const server = useServer(SITES.root);
const browser = useBrowser();

describe.each([
  ['light', 1280],
  ['dark', 390],
] as const)('in %s at %i px', (colorScheme, width) => {
  test.each(PAGES)('%s has no accessibility fault, no overflow and no console error', async (address) => {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
    const faults = collectFaults(page.context(), { site: server.url });
    await page.goto(server.url + address.slice(1));
    const violations = await accessibilityFaults(page);
    await page.emulateMedia({ forcedColors: 'active' });
    const forced = await accessibilityFaults(page, ['color-contrast']);
    await page.emulateMedia({ forcedColors: 'none' });
    const overflow = await overflowOf(page);
    const edge = await page.evaluate(() => ({
      hasSection: 'hasSidebar' in document.documentElement.dataset,
      heading: document.querySelector('h1')?.getBoundingClientRect().left,
    }));
    const cookies = await page.context().cookies();
    await page.close();
    expect(violations).toEqual([]);
    expect(forced, 'in forced colours').toEqual([]);
    expect(overflow, 'horizontal overflow in px').toBeLessThanOrEqual(0);
    const wanted = width < 800 ? 16 : edge.hasSection ? 320 : 40;
    expect(Math.floor(edge.heading ?? 0), 'the one edge of all headings').toBe(wanted);
    expect(faults).toEqual([]);
    expect(cookies).toEqual([]);
  });
});

/**
 * The narrowest that WCAG asks for (1.4.10), and what a page has beside a scroll bar that takes its own place; also with
 * letters as wide as those of other machines.
 */
test.each([320, 305])('nothing has to be scrolled sideways at %i px', async (width) => {
  const page = await browser.newPage({ viewport: { width, height: 700 } });
  const wide: string[] = [];
  for (const address of [...PAGES, '/changes/tencent-im/early-markdown/2019-11-05/']) {
    await page.goto(server.url + address.slice(1));
    if ((await overflowOf(page)) > 0) wide.push(address);
    await page.evaluate(() => (document.documentElement.style.fontSize = '150%'));
    if (width === 320 && (await overflowOf(page)) > 0) wide.push(`${address} in large letters`);
  }
  await page.close();
  expect(wide).toEqual([]);
});

test('a code page can be read to its end by keyboard alone, starting with the skip link', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}tencent-im/6206/`);
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent.trim()')).toContain('跳到正文');
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).hash).not.toBe('');
  const seen = new Set<string>();
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab');
    seen.add(await page.evaluate<string>("document.activeElement.getAttribute('href') ?? ''"));
  }
  expect([...seen]).toContain('/tencent-im/6207/');
  await page.close();
});
