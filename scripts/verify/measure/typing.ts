import type { Browser, Page } from 'playwright-core';
import { onFirstVisit, PHONE_WIDTH } from './first-visit.ts';

/** What was typed where, and how long the page stood still meanwhile. */
export interface Typing {
  where: string;
  text: string;
  /** Tasks over 50 ms, in milliseconds, in order; of the first use, when data and programs are loaded. */
  first: number[];
  /** The same once all is there. */
  again: number[];
}

/** As slow as a phone that cost little: Lighthouse slows down as much. */
const SLOW_DOWN = 4;
/** Between two keys, in milliseconds: about 100 words a minute. */
const BETWEEN_KEYS = 80;
/** After the last key, until all answers are there. */
const AFTERWARDS = 1_500;

interface Field {
  where: string;
  path: string;
  /** Brings the field up and the focus into it. */
  open: (page: Page) => Promise<void>;
  enter: (page: Page, text: string) => Promise<void>;
}

const keys = (page: Page, text: string) => page.keyboard.type(text, { delay: BETWEEN_KEYS });
/** Empties the field that has the focus. */
const clear = async (page: Page) => {
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
};

const SEARCH: Field = {
  where: 'search',
  path: '',
  open: (page) => page.keyboard.press('/'),
  enter: keys,
};
const BROWSE: Field = {
  where: 'browse',
  path: 'browse/',
  open: (page) => page.locator('[data-browse] input[type="search"]').focus(),
  enter: keys,
};
const DECODE: Field = {
  where: 'decode, pasted',
  path: 'decode/',
  open: (page) => page.locator('[data-decode] textarea').focus(),
  enter: (page, text) => page.keyboard.insertText(text),
};

/** A line of a log as people paste it. */
const LOG =
  '2020-03-01 12:00:00 ERROR login failed code=6206 desc="UserSig expired" ret=-10003 retry in 5s\n';

/** The texts that are typed by {@link measureTyping}: numbers, words, both, and a paste of 20 KB. */
export const TYPED: readonly [field: Field, text: string][] = [
  [SEARCH, '6206'],
  [SEARCH, '-10003'],
  [SEARCH, 'usersig 过期'],
  [SEARCH, '群组 不存在'],
  [BROWSE, '6206'],
  [BROWSE, 'usersig 过期'],
  [DECODE, LOG],
  [DECODE, LOG.repeat(200)],
];

/**
 * Types a text on a processor that is slowed down, in a browser that has nothing of the site yet, and once more.
 * @param url address of the site, with its base and a slash at the end
 */
export function measureTyping(
  browser: Pick<Browser, 'newContext'>,
  url: string,
  [field, text]: (typeof TYPED)[number],
): Promise<Typing> {
  return onFirstVisit(browser, PHONE_WIDTH, async (page) => {
    await page.addInitScript(watch);
    await page.goto(url + field.path, { waitUntil: 'networkidle' });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
    await takeTasks(page);
    await field.open(page);
    await field.enter(page, text);
    await page.waitForTimeout(AFTERWARDS);
    const first = await takeTasks(page);
    await clear(page);
    await page.waitForTimeout(AFTERWARDS);
    await takeTasks(page);
    await field.enter(page, text);
    await page.waitForTimeout(AFTERWARDS);
    return { where: field.where, text, first, again: await takeTasks(page) };
  });
}

interface Watching {
  longTasks: number[];
}

/** Runs in the page, before any of its scripts. */
function watch(): void {
  const watching: Watching = { longTasks: [] };
  Object.assign(window, watching);
  new PerformanceObserver((list) => {
    watching.longTasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
  }).observe({ type: 'longtask', buffered: true });
}

/** What was seen since it was last asked. */
function takeTasks(page: Page): Promise<number[]> {
  return page.evaluate(() => (window as unknown as Watching).longTasks.splice(0));
}
