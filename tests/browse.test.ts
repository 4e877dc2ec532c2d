/** The page of all codes in a real browser: facets, address bar, file, and the plain list without scripts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readSystems } from '../scripts/convert/read/project.ts';
import { browseDataPath, codePath, withBase } from '../src/domain/model/address.ts';
import type { BrowseData } from '../src/domain/browse/browse-data.ts';
import { rowOf, toTable, valuesOf } from '../src/domain/browse/table.ts';
import { codeLabel } from '../src/domain/model/code.ts';
import { COLOUR_RULES, accessibilityFaults, overflowOf, thinOut } from './support/accessibility.ts';
import { collectFaults, holdRequests, useBrowser, useServer } from './support/fixtures.ts';
import { SITES } from './support/sites.ts';

const BASED = SITES.based;
const entries = readSystems(BASED.content).flatMap(({ entries }) => entries);

// Under a base path, where an address that lacks it would not be answered.
const server = useServer(BASED);
const browser = useBrowser();

let table: ReturnType<typeof toTable>;
let context: BrowserContext;
let page: Page;
let faults: string[];

beforeAll(async () => {
  table = toTable(JSON.parse(readFileSync(join(BASED.root, browseDataPath()), 'utf8')) as BrowseData);
  context = await browser.newContext({ acceptDownloads: true });
  faults = collectFaults(context);
  page = await context.newPage();
});
beforeEach(async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
});
afterEach(async () => {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.goto('about:blank');
  expect(faults.splice(0)).toEqual([]);
});

async function open(query = ''): Promise<void> {
  await page.goto(`${server.url}browse/${query}`);
  await page.locator('[data-rows]').waitFor({ state: 'attached' });
  await expect.poll(() => page.locator('[data-plain]').isHidden()).toBe(true);
}

/** Rows of the data, by ids that have one of the values. */
const rowsWith = (...conditions: [string, ...string[]][]) =>
  table.codes.flatMap((_, row) =>
    conditions.every(([key, ...ids]) => valuesOf(table, row, key).some(({ id }) => ids.includes(id)))
      ? [row]
      : [],
  );
/** A value that some codes have, and not all. */
function commonValue(key: string): string {
  const facet = table.data.facets.find((candidate) => candidate.key === key);
  const found = facet?.values.find(({ id, unsaid }) => !unsaid && rowsWith([key, id]).length > 1);
  if (!found) throw new Error(`no value of "${key}" is in use`);
  return found.id;
}
const count = () => page.locator('[data-count]').textContent();
const search = () => decodeURIComponent(new URL(page.url()).search);
const hrefs = () =>
  page.locator('[data-rows] a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
const box = (key: string, id: string) => page.locator(`input[name="${key}"][value="${id}"]`);
const hrefOfRow = (row: number) => withBase(BASED.base, rowOf(table, row).path);
const total = entries.length;
const countText = (rows: number) => (rows === total ? `共 ${total} 个` : `符合 ${rows} 个，共 ${total} 个`);

test('the data has every code, system by system, line by line through the newest document first', () => {
  const shown = table.codes.map((_, row) => rowOf(table, row).id);
  expect(shown.toSorted()).toEqual(entries.map(({ id }) => id).toSorted());
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const known = shown.flatMap((id) => byId.get(id) ?? []);
  for (const [at, { system, status, versions }] of known.entries()) {
    const next = known[at + 1];
    if (next?.system !== system) continue;
    if (status === 'removed') expect(next.status, next.id).toBe('removed');
    const [line, below] = [versions, next.versions].map((said) => said.at(-1)?.records[0]?.line ?? 0);
    if (status === 'current' && next.status === 'current')
      expect(below, next.id).toBeGreaterThanOrEqual(line ?? 0);
  }
});

describe('choosing', () => {
  test('by owner shows exactly the codes of that owner, and the address bar says so', async () => {
    const owner = commonValue('owner');
    const rows = rowsWith(['owner', owner]);
    await open();
    await expect.poll(count).toBe(countText(total));
    expect(await page.locator('[data-rows] li').count()).toBe(Math.min(total, 100));
    await box('owner', owner).check();
    await expect.poll(count).toBe(countText(rows.length));
    await expect.poll(search).toBe(`?owner=${owner}`);
    await expect.poll(hrefs).toEqual(rows.slice(0, 100).map(hrefOfRow));
  });

  test('counts for every value what choosing it would show', async () => {
    const system = commonValue('system');
    await open(`?system=${system}`);
    const shown = await page.locator('[data-facet] label').evaluateAll((labels) =>
      labels.map((label) => {
        const input = label.querySelector('input');
        return {
          key: input?.name ?? '',
          id: input?.value ?? '',
          count: Number(label.querySelector('small')?.textContent),
          disabled: input?.disabled ?? false,
        };
      }),
    );
    expect(shown.length).toBeGreaterThan(20);
    for (const { key, id, count, disabled } of shown) {
      const others: [string, string][] = key === 'system' ? [] : [['system', system]];
      const expected = rowsWith([key, id], ...others).length;
      expect({ key, id, count, disabled }).toEqual({ key, id, count: expected, disabled: expected === 0 });
    }
  });

  test('takes values of one facet together, and facets one within the other', async () => {
    const [first = '', second = ''] = table.data.facets[0]?.values.map(({ id }) => id) ?? [];
    await open(`?system=${first}&system=${second}&status=removed`);
    const rows = rowsWith(['system', first, second], ['status', 'removed']);
    await expect.poll(count).toBe(countText(rows.length));
    await expect.poll(hrefs).toEqual(rows.slice(0, 100).map(hrefOfRow));
  });

  test('shows the rest of a long list on demand, and leads the keyboard there', async () => {
    await open();
    await page.locator('[data-more]').click();
    await expect.poll(() => page.locator('[data-rows] li').count()).toBe(200);
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(focused).toBe(hrefOfRow(100));
  });

  test('keeps what was chosen and typed before the data was there', async () => {
    const [system, owner] = [commonValue('system'), commonValue('owner')];
    const release = await holdRequests(page, `**${browseDataPath()}`);
    await page.goto(`${server.url}browse/?system=${system}`, { waitUntil: 'domcontentloaded' });
    await box('owner', owner).check();
    await page.locator('#browse-sort').selectOption('number');
    await page.locator('#browse-q').fill('1');
    release();
    await page.locator('[data-chips] button').first().waitFor();
    await expect.poll(search).toBe(`?system=${system}&owner=${owner}&q=1&sort=number`);
    const isTicked = (key: string, id: string) => expect.poll(() => box(key, id).isChecked()).toBe(true);
    await Promise.all([isTicked('owner', owner), isTicked('system', system)]);
    await page.goBack();
    expect(page.url(), 'one step in the history').toBe('about:blank');
  });

  test('filters by number and by words as they are typed, without a step in the history for each letter', async () => {
    await open();
    const steps = await page.evaluate(() => history.length);
    await page.locator('#browse-q').pressSequentially('-1');
    const negative = table.codes.flatMap((code, row) => (code.startsWith('-1') ? [row] : []));
    await expect.poll(count).toBe(countText(negative.length));
    await expect.poll(search).toBe('?q=-1');
    expect(await page.evaluate(() => history.length)).toBe(steps);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(
      hrefOfRow(negative[1] ?? 0),
    );
    await page.fill('#browse-q', 'USERSIG 过期');
    await expect.poll(() => page.locator('[data-rows] li').count()).toBeLessThan(20);
    for (const text of await page.locator('[data-rows] p').allTextContents())
      expect(text).toMatch(/usersig/iu);
  });

  test('sorts by number', async () => {
    await open();
    await page.selectOption('#browse-sort', 'number');
    await expect.poll(search).toBe('?sort=number');
    const numbers = (await page.locator('[data-rows] a').allTextContents()).map((text) =>
      Number.parseInt(text),
    );
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });
});

describe('the address bar', () => {
  test('opens a filtered list cold, and goes back and forth', async () => {
    const owner = commonValue('owner');
    await open(`?sort=number&owner=${owner}`);
    const cold = await hrefs();
    expect(cold).toHaveLength(Math.min(100, rowsWith(['owner', owner]).length));
    await expect.poll(() => box('owner', owner).isChecked()).toBe(true);
    expect(await page.inputValue('#browse-sort')).toBe('number');
    await box('owner', owner).uncheck();
    await expect.poll(search).toBe('?sort=number');
    await page.goBack();
    await expect.poll(search).toBe(`?sort=number&owner=${owner}`);
    await expect.poll(hrefs).toEqual(cold);
    await expect.poll(() => box('owner', owner).isChecked()).toBe(true);
    await page.goForward();
    await expect.poll(count).toBe(countText(total));
  });

  test('tells what it does not know, ignores it, and drops it at the next choice', async () => {
    await open('?owner=boss&foo=1&status=removed');
    expect(await page.locator('[data-ignored]').textContent()).toContain('owner=boss、foo=1');
    await expect.poll(count).toBe(countText(rowsWith(['status', 'removed']).length));
    await page.selectOption('#browse-sort', 'title');
    await expect.poll(search).toBe('?status=removed&sort=title');
    await expect.poll(() => page.locator('[data-ignored]').isHidden()).toBe(true);
  });

  test('shows conditions as chips that can be taken away, one or all', async () => {
    await open('?status=removed&q=内部');
    await expect.poll(() => page.locator('[data-chips] li').count()).toBe(3);
    await page.locator('[data-chips] button').first().click();
    await expect.poll(search).toBe('?q=内部');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('“内部”');
    await box('status', 'removed').check();
    await page.getByRole('button', { name: '清除全部' }).click();
    await expect.poll(search).toBe('');
    expect(await page.inputValue('#browse-q')).toBe('');
    await expect.poll(count).toBe(countText(total));
  });

  test('with nothing to show says so and offers what to give up', async () => {
    await open('?status=removed&q=zzzz');
    await page.locator('[data-empty] p').first().waitFor();
    await expect.poll(count).toBe(countText(0));
    const removed = rowsWith(['status', 'removed']).length;
    await page.getByRole('button', { name: `不限 “zzzz”：${removed} 个` }).click();
    await expect.poll(count).toBe(countText(removed));
    await expect.poll(() => page.locator('[data-empty]').isHidden()).toBe(true);
  });
});

test('the file holds what is shown, in its order, with absolute addresses', async () => {
  const system = commonValue('system');
  await open(`?system=${system}&status=removed`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 CSV' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.startsWith('\uFEFF标识,错误码,')).toBe(true);
  const lines = text.trimEnd().split('\r\n').slice(1).map(parseLine);
  const rows = rowsWith(['system', system], ['status', 'removed']);
  expect(lines.map((cells) => [cells[0], cells[1], cells.at(-1)])).toEqual(
    rows.map((row) => {
      const { id, label, path } = rowOf(table, row);
      return [id, label, new URL(withBase(BASED.base, path), server.url).href];
    }),
  );
  expect(new Set(lines.map((cells) => cells.length))).toEqual(new Set([12]));
  expect(new Set(lines.map((cells) => cells[5]))).toEqual(new Set(['已移除']));
});

/** Cells of a line without line breaks inside of cells. */
const parseLine = (line: string) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/gu)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain,
  );

describe('without scripts', () => {
  test('the page lists every code once, with its title', () => {
    const $ = load(readFileSync(join(BASED.root, 'browse/index.html'), 'utf8'));
    const listed = $('[data-plain] li')
      .get()
      .map((item) => `${$(item).find('a').attr('href')} ${$(item).text().replace(/\s+/gu, ' ').trim()}`);
    const expected = entries.map((entry) => {
      const removed = entry.status === 'removed' ? ' 已移除' : '';
      const text = `${codeLabel(entry)} ${entry.title}`.replace(/\s+/gu, ' ');
      return `${withBase(BASED.base, codePath(entry))} ${text}${removed}`;
    });
    expect(listed.toSorted()).toEqual(expected.toSorted());
  });

  test('the page shows the list, and no control', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const tab = await plain.newPage();
    await tab.goto(`${server.url}browse/`);
    expect(await tab.locator('[data-plain] li').first().isVisible()).toBe(true);
    for (const control of await tab.locator('main :is(input, select, button)').all()) {
      expect(await control.isVisible()).toBe(false);
    }
    expect(await tab.locator('main').innerText()).not.toContain('正在载入');
    await plain.close();
  });
});

test('the plain list stays, and the page says why, where the data can not be had', async () => {
  await page.route('**/browse/codes.json', (route) => route.abort());
  await page.goto(`${server.url}browse/?status=removed`);
  await expect.poll(count).toContain('没有载入');
  expect(await page.locator('[data-plain] li').first().isVisible()).toBe(true);
  expect(faults.splice(0).filter((fault) => !/ERR_FAILED|Failed to fetch/u.test(fault))).toEqual([]);
});

test('on a phone the facets unfold, and a button tells how many there are and leads to them', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open();
  expect(await box('status', 'removed').isVisible()).toBe(false);
  await page.getByRole('button', { name: '筛选', exact: true }).click();
  await box('status', 'removed').check();
  const done = page.getByRole('button', { name: `显示 ${rowsWith(['status', 'removed']).length} 个` });
  expect(await done.isVisible()).toBe(true);
  await done.click();
  expect(await box('status', 'removed').isVisible()).toBe(false);
  expect(await page.locator('[data-rows] li').first().isVisible()).toBe(true);
});

test('goes by keyboard alone', async () => {
  await open();
  await page.focus('#browse-q');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect.poll(search).toMatch(/^\?system=/u);
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('system');
  // From a choice past all others to the results.
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('下载 CSV');
  await page.locator('[data-chips] button').focus();
  await page.keyboard.press('Enter');
  await expect.poll(search).toBe('');
});

// The page as it opens is looked at in accessibility.test.ts.
test.each([
  ['light', 1280, '?q=zzz&status=removed'],
  ['dark', 390, '?system=msdk&q=-1&foo=1'],
] as const)(
  'has no fault that axe finds in what a choice adds, and no overflow: %s, %i px, %s',
  async (colorScheme, width, query) => {
    await page.emulateMedia({ colorScheme });
    // As tall as the page: axe takes what the sticky bar lies over, until it is scrolled, for too small a target.
    await page.setViewportSize({ width, height: 12_000 });
    await open(query);
    if (width < 800) await page.getByRole('button', { name: '筛选', exact: true }).click();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await thinOut(page);
    expect(await accessibilityFaults(page, { within: 'main' })).toEqual([]);
    const other = colorScheme === 'light' ? 'dark' : 'light';
    await page.emulateMedia({ colorScheme: other });
    expect(await accessibilityFaults(page, { rules: COLOUR_RULES, within: 'main' }), other).toEqual([]);
  },
);
