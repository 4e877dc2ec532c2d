import { chromium, type Browser } from 'playwright-core';
import { SWITCH_KEY } from '../../../src/client/offline/messages.ts';
import { chromiumPath } from './chromium.ts';

/** Milliseconds, for a browser to start and for each wait in it: a limit for what hangs, however busy the machine is. */
const PATIENCE = 120_000;

/**
 * A headless Chromium. The arguments that its npm package has for it are for one page in one process and without web
 * security, which is not what is to be tested.
 *
 * The offline copy is switched off, as a reader can: a test that is about something else would load the whole site.
 * @param offline leaves it on
 */
export async function launchBrowser({ offline = false } = {}): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: await chromiumPath(),
    timeout: PATIENCE,
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-gpu',
    ],
  });
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    // Else the home page leads on to English.
    const context = await open({ locale: 'zh-CN', ...options });
    context.setDefaultTimeout(PATIENCE);
    if (!offline) await context.addInitScript(switchOff, SWITCH_KEY);
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
