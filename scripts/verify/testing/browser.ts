import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';
import { SWITCH_KEY } from '../../../src/client/offline/messages.ts';

/**
 * A headless Chromium: the one inside the npm package, or the one that CHROMIUM_PATH names. The package's own
 * arguments are for one page in one process and without web security, which is not what is to be tested.
 *
 * The offline copy is switched off, as a reader can: a test that is about something else would load the whole site.
 * @param offline leaves it on
 */
export async function launchBrowser({ offline = false } = {}): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? (await sparticuz.executablePath()),
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-gpu',
    ],
  });
  if (offline) return browser;
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    await context.addInitScript(switchOff, SWITCH_KEY);
    return context;
  };
  return browser;
}

function switchOff(key: string): void {
  try {
    localStorage.setItem(key, 'off');
  } catch {
    // A page without storage, which has no copy either.
  }
}
