/**
 * axe on every template; no overflow, one left edge, no console error, no request abroad; keyboard.
 *
 * Languages differ in words, not in colours: Chinese is looked at in the dark on a phone, English, which has the longer
 * words and the marks of translations besides, in light on a desktop.
 */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { AXE, COLOUR_RULES, accessibilityFaults, overflowOf, thinOut } from './support/accessibility.ts';
import { collectFaults, useBrowser, useServer } from './support/fixtures.ts';
import { SITES } from './support/sites.ts';

/** A page of every template, and of every kind of code that has parts of its own. */
const TEMPLATES = [
  '/',
  '/tencent-im/',
  '/tencent-im/account/',
  '/tencent-im/6016/',
  '/tencent-im/90001/',
  '/tencent-im/115049/',
  '/msdk/logic/-2000/',
  '/sources/',
  '/sources/wildfire-im/2024-01-03/',
  '/code/',
  '/code/0/',
  '/changes/',
  '/changes/tencent-im/',
  '/changes/tencent-im/early-html/early-markdown/',
  '/check/',
  '/decode/',
  '/browse/',
  '/topics/',
  '/topics/param-invalid/',
  '/api/',
  '/about/',
  '/404.html',
];

/** Of the same templates, what is awkward in words, numbers or addresses. */
const AWKWARD = [
  '/msdk/',
  '/wildfire-im/',
  '/msdk/blue-diamond/',
  '/tencent-im/-10113/',
  '/tencent-im/120001-130000/',
  '/tencent-im/other/',
  '/msdk/qq/100010/',
  '/code/-10003/',
  '/code/6206/',
  '/topics/credential-expired/',
];

/** The longest words, and what is too long to be looked at twice. */
const LONG = ['/tencent-im/90045/', '/changes/tencent-im/early-markdown/2019-11-05/'];

/** Pages that have all parts which keep colours of their own where a reader's replace the site's. */
const FORCED = [
  '/',
  '/tencent-im/6016/',
  '/tencent-im/115049/',
  '/changes/tencent-im/',
  '/changes/tencent-im/early-html/early-markdown/',
  '/check/',
  '/decode/',
  '/topics/credential-expired/',
];

const server = useServer(SITES.root);
const browser = useBrowser();

/**
 * The narrowest that WCAG asks for (1.4.10) is 320; 305 is what a page has of it beside a scroll bar that takes its own
 * place. At 820 the side list is a column, and leaves the text the least.
 */
const WIDTHS = [1280, 820, 390, 320, 305];

/**
 * Where a page has to be scrolled sideways.
 * @param isLarge also with letters as wide as those of other machines
 */
async function overflows(page: Page, { isLarge }: { isLarge: boolean }): Promise<string[]> {
  const wide: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const overflow = await overflowOf(page);
    if (overflow > 0) wide.push(`${overflow} px at ${width}`);
  }
  if (!isLarge) return wide;
  await page.setViewportSize({ width: 320, height: 900 });
  await page.evaluate(() => (document.documentElement.style.fontSize = '150%'));
  if ((await overflowOf(page)) > 0) wide.push('320 in large letters');
  await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  return wide;
}

describe.each([
  { language: 'Chinese', folder: '', colorScheme: 'dark', width: 390, addresses: [...TEMPLATES, ...AWKWARD] },
  {
    language: 'English',
    folder: 'en/',
    colorScheme: 'light',
    width: 1280,
    addresses: [...TEMPLATES, ...LONG],
  },
] as const)('$language, $colorScheme, at $width px', ({ folder, colorScheme, width, addresses }) => {
  let page: Page;
  let faults: string[];
  beforeAll(async () => {
    page = await browser.newPage({ colorScheme });
    await page.addInitScript(AXE);
    faults = collectFaults(page.context(), { site: server.url });
  });

  test.each(addresses)('%s has no accessibility fault, no overflow and no console error', async (address) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(server.url + folder + address.slice(1));
    // The missing page is empty until its script has looked for other places.
    await page.locator('.missing:not([data-done])').waitFor({ state: 'detached' });
    const edge = await page.evaluate(() => ({
      hasSection: 'hasSidebar' in document.documentElement.dataset,
      heading: document.querySelector('h1')?.getBoundingClientRect().left,
    }));
    const wanted = width < 800 ? 16 : edge.hasSection ? 320 : 40;
    expect.soft(Math.floor(edge.heading ?? 0), 'the one edge of all headings').toBe(wanted);
    expect
      .soft(await overflows(page, { isLarge: folder === '' }), 'what has to be scrolled sideways')
      .toEqual([]);
    await page.setViewportSize({ width, height: 900 });
    await thinOut(page);
    expect.soft(await accessibilityFaults(page)).toEqual([]);
    if (colorScheme === 'dark' && FORCED.includes(address)) {
      await page.emulateMedia({ forcedColors: 'active' });
      expect.soft(await accessibilityFaults(page, { rules: COLOUR_RULES }), 'in forced colours').toEqual([]);
      await page.emulateMedia({ forcedColors: 'none' });
    }
    expect.soft(await page.context().cookies()).toEqual([]);
    expect(faults.splice(0)).toEqual([]);
  });
});

test('what is long has to be scrolled sideways in Chinese neither', async () => {
  const page = await browser.newPage();
  for (const address of LONG) {
    await page.goto(server.url + address.slice(1));
    expect.soft(await overflows(page, { isLarge: true }), address).toEqual([]);
  }
  await page.close();
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
