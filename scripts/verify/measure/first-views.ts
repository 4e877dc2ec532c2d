import type * as playwright from 'playwright-core';

/** One file that a browser asked for. */
export interface Request {
  /** Below the site's base, without a slash before it; the page's own address for the page. */
  path: string;
  /** Of the body, as it was sent. */
  bytes: number;
}

/**
 * Opens an address and waits until half a second passed without traffic.
 * @param page empty, of a first visit (`onFirstVisit`)
 * @param url address of the site, with its base and a slash at the end
 * @param address of the page, below the base
 * @returns all that was asked for, in order; browsers without a window leave the icon out
 */
export async function watchFirstView(
  page: playwright.Page,
  url: string,
  address: string,
): Promise<Request[]> {
  const asked: Promise<Request>[] = [];
  const note = (request: playwright.Request) => {
    const path = request.url().slice(url.length);
    asked.push(request.sizes().then(({ responseBodySize }) => ({ path, bytes: responseBodySize })));
  };
  page.on('requestfinished', note);
  // A busy browser tells that the pointer moved when the window is laid out, though nobody moved it, and the search
  // would begin to load its data.
  await page.addInitScript(() => {
    addEventListener('pointermove', (event) => {
      event.stopImmediatePropagation();
    });
  });
  await page.goto(url + address.slice(1), { waitUntil: 'networkidle' });
  page.off('requestfinished', note);
  return Promise.all(asked);
}
