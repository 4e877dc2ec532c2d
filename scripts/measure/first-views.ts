import type { Browser } from 'playwright-core';

/** One file that a browser asked for. */
export interface Request {
  /** Below the site's base, without a slash before it; the page's own address for the page. */
  path: string;
  /** Of the body, as it was sent. */
  bytes: number;
}

/**
 * Opens a page as a first visit on a phone and waits until half a second passed without traffic.
 * @param url address of the site, with its base and a slash at the end
 * @param address of the page, below the base
 * @returns all that was asked for, in order; browsers without a window leave the icon out
 */
export async function watchFirstView(browser: Browser, url: string, address: string): Promise<Request[]> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    const asked: Promise<Request>[] = [];
    page.on('requestfinished', (request) => {
      const path = request.url().slice(url.length);
      asked.push(request.sizes().then(({ responseBodySize }) => ({ path, bytes: responseBodySize })));
    });
    await page.goto(url + address.slice(1), { waitUntil: 'networkidle' });
    return await Promise.all(asked);
  } finally {
    await context.close();
  }
}
