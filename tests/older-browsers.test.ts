/**
 * The site's programs where a browser has less than the one of the tests: as in Safari before 2026 and in Firefox 115,
 * the oldest that the bundler writes for. What was added to JavaScript since is taken away before a page runs.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { evaluate, readTable } from '../scripts/verify/evaluate/search.ts';
import { collectFaults, useBrowser, useServer } from './support/fixtures.ts';
import { SITES } from './support/sites.ts';

const TSC = createRequire(import.meta.url).resolve('typescript/bin/tsc');

const browser = useBrowser();
const server = useServer(SITES.root);

/** Safari says of every number that it is no word. */
function likeSafari(): void {
  const segment = Object.getOwnPropertyDescriptor(Intl.Segmenter.prototype, 'segment')?.value as (
    this: Intl.Segmenter,
    text: string,
  ) => Intl.Segments;
  Intl.Segmenter.prototype.segment = function (text) {
    const found = Array.from(segment.call(this, text), (data) => ({
      ...data,
      isWordLike: data.isWordLike === true && !/^[\p{N}.,]+$/u.test(data.segment),
    }));
    return found as unknown as Intl.Segments;
  };
}

/** Firefox 115 has no segmenter at all. */
function likeFirefox(): void {
  const remove = (from: object, ...names: string[]) => {
    for (const name of names) Reflect.deleteProperty(from, name);
  };
  remove(Intl, 'Segmenter', 'DurationFormat');
  remove(Map, 'groupBy');
  remove(Object, 'groupBy');
  remove(Promise, 'withResolvers', 'try');
  remove(Array, 'fromAsync');
  remove(RegExp, 'escape');
  remove(URL, 'canParse', 'parse');
  remove(String.prototype, 'isWellFormed', 'toWellFormed');
  remove(Uint8Array, 'fromBase64', 'fromHex');
  remove(Set.prototype, 'union', 'intersection', 'difference', 'symmetricDifference');
  remove(Set.prototype, 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom');
  remove(globalThis, 'Iterator', 'scheduler', 'navigation');
  const iterator = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;
  remove(
    iterator,
    'map',
    'filter',
    'take',
    'drop',
    'flatMap',
    'reduce',
    'toArray',
    'forEach',
    'some',
    'every',
  );
  remove(iterator, 'find');
}

test('no program asks for more of JavaScript than the oldest browsers have', () => {
  const { stdout } = spawnSync(process.execPath, [TSC, '--project', 'tsconfig.browsers.json'], {
    encoding: 'utf8',
  });
  expect(stdout).toBe('');
});

describe.each([
  ['Safari', likeSafari],
  ['Firefox', likeFirefox],
])('in an older %s', (_, makeOlder) => {
  test('a link from the address bar is answered, a paste decoded, the list of codes filtered, and an enum checked', async () => {
    const context = await makeOld(makeOlder).newContext();
    const faults = collectFaults(context, { site: server.url });
    const page = await context.newPage();
    await page.goto(`${server.url}?q=6206`);
    const first = page.locator('dialog[open] li a').first();
    for (const [query, path] of [
      ['6206', '/tencent-im/6206/'],
      ['微信 40001', '/msdk/wechat/40001/'],
      ['群成员数量超过限制', '/tencent-im/10038/'],
      // Pagefind is asked.
      ['TIMFriendshipProxy', '/tencent-im/615'],
    ] as const) {
      if (query !== '6206') await page.locator('dialog[open] input').fill(query);
      await expect.poll(() => first.getAttribute('href'), { message: query }).toContain(path);
    }
    await page.goto(`${server.url}decode/`);
    await page.locator('[data-decode] textarea').fill('onError code=6206 desc=UserSig expired');
    await expect.poll(() => page.locator('[data-cards]').textContent()).toContain('6206');
    await page.locator('[data-copy-markdown]').click();
    await expect.poll(() => page.locator('[data-said]').textContent()).toBe('已复制');
    await page.goto(`${server.url}browse/?q=签名过期`);
    await expect.poll(() => page.locator('[data-rows]').textContent()).toMatch(/^243/u);
    await page.goto(`${server.url}check/`);
    await page.locator('[data-check] textarea').fill('case 6206: case 70001: case 99999:');
    await page.locator('[data-check] [type=submit]').click();
    await expect.poll(() => page.locator('[data-check-result]').textContent()).toContain('99999');
    expect(faults).toEqual([]);
    await context.close();
  });
});

// The other cuts words as today's browsers do (src/domain/search/concepts.test.ts).
test('without a dictionary of words the table of queries is answered as well as with one', async () => {
  const { rates, misses } = await evaluate(makeOld(likeFirefox), server.url, { ...readTable(), world: [] });
  const share = ({ hits, of }: { hits: number; of: number }) => hits / of;
  expect(share(rates.numbers), misses.join('\n')).toBe(1);
  expect(share(rates.wordsThree), misses.join('\n')).toBeGreaterThanOrEqual(0.9);
  expect(rates.falseAnswers, misses.join('\n')).toBe(0);
  expect(share(rates.atOnce)).toBe(1);
});

/** The browser of the tests, each page of which is made older before it runs anything. */
function makeOld(makeOlder: () => void): Pick<Browser, 'newContext'> {
  return {
    newContext: async (options) => {
      const context = await browser.newContext(options);
      await context.addInitScript(makeOlder);
      return context;
    },
  };
}
