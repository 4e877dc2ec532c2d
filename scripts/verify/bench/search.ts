import type { Browser, Page } from 'playwright-core';
import type { System } from '../../../src/domain/model/catalogue.ts';
import { launchBrowser } from '../testing/browser.ts';
import { readSystems } from '../../convert/read/project.ts';
import { startServer } from '../../build/host/server.ts';

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

/** Measures the search of the built site, and prints what a number and a word cost. */
export async function run(): Promise<void> {
  const { OUT_DIR = 'dist', BASE_PATH = '/' } = process.env;
  for (const [what, cost] of Object.entries(
    await measureSearch(OUT_DIR, BASE_PATH, readSystems('content')),
  )) {
    const { bytes, requests, cold, warm } = cost;
    console.log(
      `${what}: first ${cold.toFixed(0)} ms, later ${warm.toFixed(0)} ms; ${(bytes / 1024).toFixed(1)} KB in ${requests} files`,
    );
  }
}

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
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'networkidle' });
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (IS_DATA.test(new URL(request.url()).pathname)) {
        sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
      }
    });
    await page.keyboard.press('/');
    await page.locator('dialog[open] input').waitFor();
    const cold = await ask(page, first);
    // What the answer loads for the hits below the first ones counts as well.
    await page.waitForTimeout(1_000);
    const bytes = await Promise.all(sizes);
    const warm = await ask(page, second);
    return { bytes: bytes.reduce((sum, size) => sum + size, 0), requests: bytes.length, cold, warm };
  } finally {
    await context.close();
  }
}

/** Types a query as one event. @returns milliseconds until an answer with hits is there */
function ask(page: Page, query: string): Promise<number> {
  return page.evaluate(async (text) => {
    const field = document.querySelector<HTMLInputElement>('dialog[open] input');
    const results = document.querySelector('dialog[open] [data-results]');
    if (!field || !results) throw new Error('the search is not open');
    field.value = '';
    field.dispatchEvent(new InputEvent('input'));
    await new Promise((done) => setTimeout(done, 50));
    return new Promise<number>((done, fail) => {
      const start = performance.now();
      const timer = setTimeout(() => {
        fail(new Error(`no answer to ${text}`));
      }, 60_000);
      new MutationObserver(() => {
        if (!results.querySelector('li a')) return;
        clearTimeout(timer);
        done(performance.now() - start);
      }).observe(results, { childList: true, subtree: true });
      field.value = text;
      field.dispatchEvent(new InputEvent('input'));
    });
  }, query);
}
