import type { Browser } from 'playwright-core';
import type { System } from '../../../src/domain/model/catalogue.ts';
import { startServer } from '../../build/host/server.ts';
import { ask, openSearch } from '../evaluate/search.ts';
import { launchBrowser } from '../testing/browser.ts';

/** What a search costs in a browser that has the page and nothing else. */
export interface SearchCost {
  /** Bytes of data as sent, without the site's scripts. */
  bytes: number;
  requests: number;
  /** Milliseconds from the input event to the answer in the document: the first one, which loads, and a later one. */
  cold: number;
  warm: number;
}

const IS_DATA = /\/(?:search|pagefind)\//u;

/** What a number and a word cost the search of a built site. */
export async function measureSearch(
  root: string,
  base: string,
  systems: readonly System[],
): Promise<Record<'number' | 'words', SearchCost>> {
  const server = await startServer({ root, base, port: 0 });
  const browser = await launchBrowser();
  try {
    const codes = systems[0]?.entries.map(({ code }) => code) ?? [];
    const [one = '', other = ''] = [codes[codes.length >> 1], codes[(codes.length >> 1) + 7]];
    return {
      number: await searchCost(browser, server.url, one, other),
      words: await searchCost(browser, server.url, '签名', '群组'),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * Asks the search two questions, in a browser without any cache.
 * @param first costs what is loaded
 * @param second may profit from what is there
 */
async function searchCost(browser: Browser, url: string, first: string, second: string): Promise<SearchCost> {
  const context = await browser.newContext();
  try {
    const sizes: Promise<number>[] = [];
    context.on('requestfinished', (request) => {
      if (IS_DATA.test(new URL(request.url()).pathname)) {
        sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
      }
    });
    const page = await openSearch(context, url);
    const { ms: cold } = await ask(page, first);
    // What the answer loads for the hits below the first ones counts as well.
    await page.waitForTimeout(1_000);
    const bytes = await Promise.all(sizes);
    const { ms: warm } = await ask(page, second);
    return { bytes: bytes.reduce((sum, size) => sum + size, 0), requests: bytes.length, cold, warm };
  } finally {
    await context.close();
  }
}
