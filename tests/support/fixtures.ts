/** What tests in a browser stand on; each is made before the tests of a file or a `describe` and cleared away after them. */
import { cpSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Browser, BrowserContext, ConsoleMessage, Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { startServer, type RunningServer } from '../../scripts/build/host/server.ts';
import { launchBrowser } from '../../scripts/verify/testing/browser.ts';
import { fillInChecksums } from '../../scripts/verify/testing/content-folder.ts';
import type { BuiltSite } from './sites.ts';

/** Browsers of this worker, by whether they have the offline copy; they end with it. */
const browsers = new Map<boolean, Promise<Browser>>();

/**
 * The worker's browser, for the tests of the file that calls this. What they open in it and don't close is closed behind
 * them.
 * @param options as for {@link launchBrowser}
 */
export function useBrowser({ offline = false } = {}): Pick<Browser, 'newContext' | 'newPage'> {
  let browser: Browser;
  beforeAll(async () => {
    const started = browsers.get(offline) ?? launchBrowser({ offline });
    browsers.set(offline, started);
    browser = await started;
    return async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
    };
  });
  return {
    newContext: (contextOptions) => browser.newContext(contextOptions),
    newPage: (contextOptions) => browser.newPage(contextOptions),
  };
}

/**
 * A server of a built site for the tests of the file, or of the `describe`, that calls this.
 * @returns its address, with base and trailing slash; there is none before the first hook has run
 */
export function useServer({ root, base }: BuiltSite): { readonly url: string } {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ root, base, port: 0 });
    return () => server.close();
  });
  return {
    get url() {
      return server.url;
    },
  };
}

/**
 * Collects what goes wrong on any page of a context from now on: errors and warnings of the console, exceptions that
 * nobody caught, dialogs, and, where the address of the site is given, requests to anywhere else.
 * @param isExpected messages of the console that belong to the test
 * @returns the list, which grows
 */
export function collectFaults(
  context: BrowserContext,
  {
    site,
    isExpected = () => false,
  }: { site?: string; isExpected?: (message: ConsoleMessage) => boolean } = {},
): string[] {
  const faults: string[] = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isExpected(message)) faults.push(message.text());
  });
  context.on('weberror', (error) => faults.push(String(error.error())));
  context.on('dialog', (dialog) => {
    faults.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  if (site === undefined) return faults;
  context.on('request', (request) => {
    const isOwn = request.url().startsWith(site) || /^(?:data|blob):/u.test(request.url());
    if (!isOwn) faults.push(`request to ${request.url()}`);
  });
  return faults;
}

/**
 * Keeps what a page asks for from being answered, as a slow network would.
 * @param pattern of the addresses, as for Playwright's routes
 * @returns lets the answers through
 */
export async function holdRequests(page: Page, pattern: string): Promise<() => void> {
  const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
  await page.route(pattern, async (route) => {
    await held;
    await route.continue();
  });
  return () => {
    release(undefined);
  };
}

/**
 * Ends a test that shares its page: nothing went wrong on it, and it leaves neither routes nor storage to the next.
 * @param faults as {@link collectFaults} collects them; emptied
 */
export async function leaveClean(page: Page, faults: string[]): Promise<void> {
  expect(faults.splice(0)).toEqual([]);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
}

/** Lets a page do what it has to do with what it has been given: for tests that something does not happen. */
export const settle = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => {
          setTimeout(done);
        });
      }),
  );

/** Writes a content folder with a system that has a code of every kind; as it was before it is converted. */
export function writeSmallContent(folder: string): void {
  for (const layer of ['base', 'cases/every-kind-of-code'])
    cpSync(join('scripts/convert/fixtures', layer), folder, { recursive: true });
  fillInChecksums(folder);
}

/** A port that nobody listens on, for a server that cannot choose one itself. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .on('error', reject)
      .listen(0, 'localhost', () => {
        const address = server.address();
        server.close(() => {
          if (typeof address === 'object' && address) resolve(address.port);
          else reject(new Error('the system gave no port'));
        });
      });
  });
}
