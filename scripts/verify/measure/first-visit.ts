import type { Browser, Page } from 'playwright-core';

/**
 * Does something with an empty page of a browser that has nothing of the site yet. There is no service worker, which
 * would load the whole site meanwhile.
 * @param width of the window
 */
export async function onFirstVisit<T>(
  browser: Pick<Browser, 'newContext'>,
  width: number,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width, height: 844 }, serviceWorkers: 'block' });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Of a phone. */
export const PHONE_WIDTH = 390;
