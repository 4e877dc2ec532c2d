/** What is looked at in each engine; the files beside this one name the engines, so that they run side by side. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startChangingHost, type ChangingHost } from '../support/changing-host.ts';
import { SITES } from '../support/sites.ts';
import type { Engine, RunningEngine } from './engines.ts';
import { FLOWS } from './flows.ts';
import { Page } from './webdriver.ts';

/** A page of every template. */
const PAGES = [
  '',
  'tencent-im/',
  'tencent-im/account/',
  'tencent-im/6016/',
  'msdk/logic/-2000/',
  'code/-10003/',
  'sources/wildfire-im/2024-01-03/',
  'changes/',
  'changes/tencent-im/',
  'changes/tencent-im/early-html/early-markdown/',
  'check/',
  'decode/',
  'browse/',
  'topics/',
  'topics/credential-expired/',
  'api/',
  'about/',
  'nowhere/',
];

/** Runs everything in an engine, in the order of the table; where the machine lacks it, all is skipped. */
export function testEngine({ name, start }: Engine): void {
  describe.skipIf(start === null)(name, () => {
    let host: ChangingHost;
    let engine: RunningEngine;
    let page: Page;
    beforeAll(async () => {
      host = await startChangingHost(SITES.root);
      engine = await (start ?? unavailable)();
      page = new Page(engine.send);
      await page.resize(1280, 900);
    });
    afterAll(async () => {
      await engine.close();
      await host.goAway();
    });

    test.each(FLOWS)('$name', async ({ run }) => {
      await run(page, host);
    });

    test('nothing has to be scrolled sideways in a wide window', async () => {
      expect(await widePages(1280)).toEqual([]);
    });

    // Last: the wide window stays behind for good. A window of WebKitGTK is never narrower than 334 px.
    test('nothing has to be scrolled sideways in a narrow window', async () => {
      await page.openPopup(host.url);
      expect(await widePages(390)).toEqual([]);
      expect(await widePages(340)).toEqual([]);
    });

    /** Pages that are wider than a window of that width, with how much wider they are. */
    async function widePages(width: number): Promise<string[]> {
      const wide: string[] = [];
      await page.resize(width, 800);
      for (const address of PAGES) {
        await page.open(host.url + address);
        const overflow = await page.run(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (overflow > 0) wide.push(`/${address} by ${overflow} px`);
        await keepPicture(address, width);
      }
      return wide;
    }

    /** For people to look at: SCREENSHOTS names a folder. */
    async function keepPicture(address: string, width: number): Promise<void> {
      if (!process.env.SCREENSHOTS) return;
      mkdirSync(process.env.SCREENSHOTS, { recursive: true });
      const file = `${name} ${width} ${address.replaceAll('/', ' ')}.png`;
      writeFileSync(join(process.env.SCREENSHOTS, file), await page.screenshot());
    }
  });
}

const unavailable = () => Promise.reject(new Error('the engine is not on this machine'));
