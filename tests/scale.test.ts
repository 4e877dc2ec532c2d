/**
 * What only large sites have, on small ones: a number index in parts, words that are Pagefind's alone, and two
 * Pagefind indexes that a page searches as one.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readSystems } from '../scripts/convert/read/project.ts';
import { writeSearchIndex } from '../scripts/build/stages/search-index.ts';
import { startServer } from '../scripts/build/host/server.ts';
import type { NumberIndex } from '../src/domain/number/number-index.ts';
import { collectFaults, settle, useBrowser, useServer } from './support/fixtures.ts';
import { CONTENT, GROWN } from './support/sites.ts';

/** For answers that wait for what a busy machine loads. */
const PATIENT = { timeout: 120_000 };

const browser = useBrowser();

describe('a number index in parts', () => {
  const server = useServer(GROWN);

  const shardsOf = (page: Page) => {
    const loaded = new Set<string>();
    page.on('requestfinished', (request) => {
      const [, shard] = /\/search\/numbers\/(\d+)\.json$/u.exec(request.url()) ?? [];
      if (shard) loaded.add(shard);
    });
    return loaded;
  };

  async function open(path: string): Promise<{ page: Page; loaded: Set<string>; faults: string[] }> {
    const page = await browser.newPage();
    const loaded = shardsOf(page);
    const faults = collectFaults(page.context());
    await page.goto(server.url + path, { waitUntil: 'load' });
    return { page, loaded, faults };
  }

  async function openSearch(page: Page): Promise<void> {
    await page.keyboard.press('/');
    await page.locator('dialog[open] input').waitFor();
  }
  /** Types a query and waits until the dialog shows what it should. */
  async function ask(page: Page, query: string, answer: RegExp): Promise<void> {
    await page.locator('dialog[open] input').fill(query);
    const results = page.locator('dialog[open] [data-results]');
    await expect.poll(() => results.innerText(), PATIENT).toMatch(answer);
  }

  test('is written in many, and the head has no rows but ranges and classes', () => {
    expect(readdirSync(join(GROWN.root, 'search/numbers')).length).toBeGreaterThan(8);
    const head = JSON.parse(readFileSync(join(GROWN.root, 'search/numbers.json'), 'utf8')) as NumberIndex;
    expect(head.systems.flatMap(({ rows }) => rows.filter(([, , , , kind]) => kind === undefined))).toEqual(
      [],
    );
  });

  test('answers numbers of several parts, loading few of them', async () => {
    const { page, loaded, faults } = await open('');
    await openSearch(page);
    await ask(page, '6206', /6206[\s\S]*UserSig/u);
    await settle(page);
    // Its own, that of -6206 and those of 62060 to 62069 and 620600 to 620699.
    expect(loaded.size).toBeLessThanOrEqual(4);
    await ask(page, '-10113', /-10113/u);
    await ask(page, '微信 40001', /40001/u);
    expect(loaded.size).toBeGreaterThan(4);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('says that a number is unknown, names its range and the codes next to it, and leaves words to Pagefind', async () => {
    const { page, faults } = await open('');
    await openSearch(page);
    await ask(page, '125000', /已收录于[\s\S]*120001–130000/u);
    await ask(page, '6299', /6299[\s\S]*相邻的编号[\s\S]*62\d\d/u);
    const pagefind = page.waitForRequest('**/pagefind/**');
    await ask(page, '签名过期', /过期/u);
    await page.locator('dialog[open] [data-results] li a').first().waitFor();
    await pagefind;
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('decodes a log with numbers of several parts, also beside the page', async () => {
    const { page, loaded, faults } = await open('decode/');
    const log = 'errorCode: 6206\n{"ErrorCode":70001}\nerrCode=-10113\nerrorCode: 10017\nErrorCode: 987654';
    const cards = page.locator('[data-cards] > li');
    for (const text of [log, `${log}\n${'无关的一行\n'.repeat(20_000)}`]) {
      await page.locator('textarea').evaluate((field: HTMLTextAreaElement, pasted) => {
        for (const value of ['', pasted]) {
          field.value = value;
          field.dispatchEvent(new Event('input'));
        }
      }, text);
      await expect.poll(() => cards.count(), PATIENT).toBe(5);
      const shown = await cards.allInnerTexts();
      expect(shown[0]).toContain('UserSig');
      expect(shown.filter((card) => card.includes('未收录'))).toHaveLength(1);
      expect(shown[4]).toContain('987654');
    }
    expect(loaded.size).toBeGreaterThan(2);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('reads missing addresses', async () => {
    const { page, loaded } = await open('6206');
    await expect.poll(() => page.locator('[data-missing]').innerText(), PATIENT).toContain('UserSig');
    expect(loaded.size).toBeLessThanOrEqual(2);
    await page.goto(`${server.url}tencent-im/6299/`);
    await expect
      .poll(() => page.locator('main').innerText(), PATIENT)
      .toMatch(/未收录：6299[\s\S]*数字相邻/u);
    await page.goto(`${server.url}TENCENT-IM/6206.html`);
    await page.waitForURL('**/tencent-im/6206/');
    await page.context().close();
  });
});

/** What docs/scale.md describes: the page of a home that searches the indexes of several sites. */
const MERGED_SEARCH = `
  import * as pagefind from '/one/pagefind/pagefind.js';
  await pagefind.options({ baseUrl: '/one/', noWorker: true });
  await pagefind.mergeIndex('/two/pagefind', { baseUrl: '/two/' });
  const { results } = await pagefind.search(new URLSearchParams(location.search).get('q'));
  const found = await Promise.all(results.map((result) => result.data()));
  document.querySelector('ul').append(
    ...found.map(({ url }) => Object.assign(document.createElement('li'), { textContent: url })),
  );
`;

test('two Pagefind indexes in two folders are searched as one', async () => {
  const [one, two] = readSystems(CONTENT).filter(({ id }) => id === 'tencent-im' || id === 'wildfire-im');
  if (!one || !two) throw new Error('the systems are named otherwise');
  const root = mkdtempSync(join(tmpdir(), 'scale-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  await writeSearchIndex([one], join(root, 'one/pagefind'));
  await writeSearchIndex([two], join(root, 'two/pagefind'));
  writeFileSync(
    join(root, 'index.html'),
    '<!doctype html><ul></ul><script type="module" src="search.js"></script>',
  );
  writeFileSync(join(root, 'search.js'), MERGED_SEARCH);
  const server = await startServer({ root, port: 0 });
  onTestFinished(server.close);
  const page = await browser.newPage();
  await page.goto(`${server.url}?q=token`);
  await page.locator('li').first().waitFor();
  const found = await page.locator('li').allInnerTexts();
  expect(found).toContainEqual(expect.stringMatching(/^\/one\/tencent-im\/-?\d+\/$/u));
  expect(found).toContainEqual(expect.stringMatching(/^\/two\/wildfire-im\/-?\d+\/$/u));
});
