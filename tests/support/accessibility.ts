import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** Given to a page before it is opened (`addInitScript`), it need not be sent to each address that is opened there. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every rule of WCAG 2.2 AA, and those that axe calls good practice; the size of targets is no rule by default. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The one that another scheme of colours can break. */
export const COLOUR_RULES = ['color-contrast'];

/**
 * What axe finds wrong with a page as it is shown now: rule and markup.
 * @param rules their tags or names
 * @param within selector of the part to look at: the rest is looked at elsewhere
 */
export async function accessibilityFaults(
  page: Page,
  { rules = RULES, within = 'html' }: { rules?: readonly string[]; within?: string } = {},
): Promise<string[]> {
  // What a fixed header covers, a reader scrolls out from under it.
  await page.evaluate(() => {
    window.scrollTo(0, 0);
  });
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  // To describe also what passes takes a third of its time.
  const options = JSON.stringify({ runOnly: rules, resultTypes: ['violations'], preload: false });
  return page.evaluate<string[]>(
    `axe.run(${JSON.stringify(within)}, ${options}).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`,
  );
}

/**
 * Leaves of the rows of each list or table two of each make, whatever they say: what axe finds in one of many hundreds, it
 * finds in these. A row in which something is empty is of another make.
 */
export const thinOut = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const makeOf = ({ outerHTML }: Element) =>
      outerHTML
        .replace(/>\s*[^<\s][^<]*/gu, '>text')
        .replace(/ (href|id|datetime|title|value|data-[\w-]+)="[^"]+"/gu, ' $1');
    for (const list of document.querySelectorAll('ul, ol, tbody')) {
      for (const rows of Map.groupBy(list.children, makeOf).values())
        for (const row of rows.slice(2)) row.remove();
    }
  });

/** Pixels by which a page is wider than its window; 0 or less where nothing has to be scrolled sideways. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
