import type { Page } from 'playwright-core';

/** Something that moved on a page though nobody had touched it in the half second before. */
export interface Shift {
  value: number;
  /** What moved. */
  what: string;
  /** The step during which it was seen. */
  step: string;
}

interface Watched {
  shifts: Shift[];
  step: string;
}

/** Longer than the half second after an input in which the browser takes what moves for an answer to it. */
const SETTLED = 700;

/**
 * Opens an address, touches all that it offers, and tells what moved by itself.
 * @param page empty
 * @param open opens the address in it, to the end
 * @param steps what is done to it, in this order
 */
export async function watchShifts(
  page: Page,
  open: () => Promise<unknown>,
  steps: readonly Step[] = Object.keys(STEPS) as Step[],
): Promise<Shift[]> {
  await page.addInitScript(watch);
  await open();
  for (const step of steps) {
    await page.evaluate((name) => {
      (window as unknown as { watched: Watched }).watched.step = name;
    }, step);
    await STEPS[step](page);
    await page.waitForTimeout(SETTLED);
  }
  return page.evaluate(() => (window as unknown as { watched: Watched }).watched.shifts);
}

/** Runs in the page, before any of its scripts. */
function watch(): void {
  const watched: Watched = { shifts: [], step: 'load' };
  Object.assign(window, { watched });
  interface LayoutShift extends PerformanceEntry {
    value: number;
    hadRecentInput: boolean;
    sources: { node: Node | null }[];
  }
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries() as LayoutShift[]) {
      if (hadRecentInput) continue;
      const what = sources.map(({ node }) =>
        node instanceof Element ? `${node.localName}.${node.className}` : (node?.nodeName ?? '?'),
      );
      watched.shifts.push({ value, what: what.join(' '), step: watched.step });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Steps that a page has no place for do nothing. */
const STEPS = {
  scroll: async (page: Page) => {
    await page.mouse.wheel(0, 2_000);
    await page.waitForTimeout(100);
    await page.mouse.wheel(0, -2_000);
  },
  'open the search, type, close': async (page: Page) => {
    await page.keyboard.press('/');
    await page.locator('dialog[data-dressed] input').waitFor();
    await page.keyboard.type('登录 1');
    await page.waitForTimeout(SETTLED);
    await page.keyboard.press('Escape');
  },
  'switch the theme': (page: Page) =>
    onFirstVisible(page, '[data-theme-select]', (one) => one.selectOption('dark')),
  'open what folds': (page: Page) =>
    onFirstVisible(page, 'main details:not([open]) > summary', (one) => one.click()),
  'choose in filters': (page: Page) =>
    onFirstVisible(page, 'main form input[type="checkbox"]', (one) => one.check()),
  'type into fields': (page: Page) =>
    onFirstVisible(page, 'main :is(textarea, input[type="search"]:not([data-open-search]))', (one) =>
      one.pressSequentially('ret=-10003'),
    ),
} satisfies Record<string, (page: Page) => Promise<void>>;

type Step = keyof typeof STEPS;

type Target = ReturnType<Page['locator']>;

/** Does something with the first of the elements that can be seen, if there is one. */
async function onFirstVisible(
  page: Page,
  selector: string,
  act: (target: Target) => Promise<unknown>,
): Promise<void> {
  const target = page.locator(selector).filter({ visible: true }).first();
  if ((await target.count()) > 0) await act(target);
}
