/** The search dialog in a real browser, at the root of a host; what has to do with addresses, under a base path too. */
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bytesOf, evaluate } from '../scripts/verify/evaluate/search.ts';
import {
  collectFaults,
  holdRequests,
  settle,
  leaveClean,
  useBrowser,
  useServer,
} from './support/fixtures.ts';
import { SITES, type BuiltSite } from './support/sites.ts';

const browser = useBrowser();

let page: Page;

/** Makes one page for all tests of a `describe`, each of which begins on the home page, with nothing stored. */
function useHome(site: BuiltSite): { readonly url: string } {
  const server = useServer(site);
  let faults: string[];
  beforeAll(async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    faults = collectFaults(context, { site: server.url });
    page = await context.newPage();
    return () => context.close();
  });
  beforeEach(async () => {
    await page.goto(server.url);
  });
  afterEach(async () => {
    await leaveClean(page, faults);
  });
  return server;
}

async function search(query: string): Promise<void> {
  await page.keyboard.press('/');
  await page.locator('dialog[open] input').fill(query);
}

async function expectFirst(text: RegExp): Promise<void> {
  await expect.poll(() => page.locator('dialog[open] a').first().textContent()).toMatch(text);
}

describe('at the root', () => {
  const server = useHome(SITES.root);

  test('a number typed after "/" is found first, and Enter opens its page', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('6206');
    await expectFirst(/6206.*UserSig/u);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tencent-im/6206/');
    expect(await page.locator('h1').textContent()).toContain('6206');
  });

  test('what is typed leads to the code that is meant', async () => {
    await page.keyboard.press('/');
    const field = page.locator('dialog[open] input');
    const hits = page.locator('dialog[open] [data-results] li a');
    for (const [query, path] of [
      ['６２０６', '/tencent-im/6206/'],
      ['−10113', '/tencent-im/-10113/'],
      ['120050', '/tencent-im/120001-130000/'],
      ['0', '/tencent-im/0/'],
      ['单聊第三方回调', '/tencent-im/120001-130000/'],
      ['To_Account', '/tencent-im/900'],
      ['invalid credential', '/msdk/wechat/40001/'],
      ['其他错误', '/tencent-im/other/'],
      ['ret=-10000', '/msdk/logic/-10000/'],
      ['微信 40001', '/msdk/wechat/40001/'],
      ['错误码：6206', '/tencent-im/6206/'],
      ['群成员数量超过限制', '/tencent-im/10038/'],
      // Only older wordings have it: Pagefind is asked.
      ['TIMFriendshipProxy', '/tencent-im/615'],
    ] as const) {
      await field.fill('');
      await expect.poll(() => hits.count()).toBe(0);
      await field.fill(query);
      await expect.poll(() => hits.first().getAttribute('href'), { message: query }).toContain(path);
    }
  });

  test('the name of a page leads to it by Enter', async () => {
    for (const [query, path] of [
      ['腾讯云', 'tencent-im/'],
      ['升级核对', 'check/'],
      ['微信', 'msdk/wechat/'],
    ] as const) {
      await search(query);
      await expect
        .poll(() => page.locator('dialog[open] a[data-answer]').count(), { message: query })
        .toBeGreaterThan(0);
      await page.keyboard.press('Enter');
      await page.waitForURL(server.url + path);
    }
  });

  test('topics, and the page of a number with several meanings, stand beside the codes', async () => {
    const near = page.locator('dialog[open] .near-pages a');
    await search('被踢下线');
    await expect.poll(() => near.first().getAttribute('href')).toBe('/topics/kicked-offline/');
    await page.locator('dialog[open] input').fill('40001');
    await expect.poll(() => near.first().getAttribute('href')).toBe('/code/40001/');
  });

  test('arrows walk through the results, Control+Enter copies the link and says so', async () => {
    await search('微信 40001');
    await expect.poll(() => page.locator('dialog[open] li a').count()).toBe(2);
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.locator('[data-status]').textContent()).toContain('已复制链接');
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    expect(await copied()).toBe(`${server.url}msdk/wechat/40001/`);
    // The first is highlighted already, and what Enter opens.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+Enter');
    await expect.poll(copied).toBe(`${server.url}tencent-im/40001/`);
  });

  test('before anything is typed there are examples to press, and the codes opened last, until they are cleared', async () => {
    await page.keyboard.press('/');
    await page.getByRole('button', { name: '微信 40001' }).click();
    expect(await page.locator('dialog[open] input').inputValue()).toBe('微信 40001');
    await expect.poll(() => page.locator('dialog[open] a[data-answer]').count()).toBe(2);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/msdk/wechat/40001/');
    await page.keyboard.press('/');
    const recent = page.locator('dialog[open] .recent a');
    await expect.poll(() => recent.getAttribute('href')).toBe('/msdk/wechat/40001/');
    await page.getByRole('button', { name: '清除' }).click();
    expect(await recent.count()).toBe(0);
    await page.reload();
    await page.keyboard.press('/');
    await page.locator('dialog[open] .examples').waitFor();
    expect(await recent.count()).toBe(0);
  });

  test('a line of a log is read by the decoder, and opens there', async () => {
    await search('E/flutter (31077): [ERROR:ui.cc(157)] PlatformException(Sdk_Not_Login, 6014, null)');
    await expect
      .poll(() => page.locator('dialog[open] a[data-answer]').getAttribute('href'))
      .toBe('/tencent-im/6014/');
    expect(await page.locator('dialog[open]').innerText()).not.toContain('未收录');
    await page.getByRole('button', { name: '在解码页打开' }).click();
    await page.waitForURL('**/decode/');
    await expect.poll(() => page.locator('textarea').inputValue()).toContain('6014');
  });
});

describe('under a base path', () => {
  const { base } = SITES.based;
  const server = useHome(SITES.based);

  test('hits, pages beside them, what is copied or opened again, and the decoder have it', async () => {
    const first = (selector: string) => page.locator(`dialog[open] ${selector}`).first().getAttribute('href');
    await search('70001');
    await expect.poll(() => first('li a')).toBe(`${base}tencent-im/70001/`);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${server.url}tencent-im/70001/`);
    await page.keyboard.press('/');
    await expect.poll(() => first('.recent a')).toBe(`${base}tencent-im/70001/`);
    const field = page.locator('dialog[open] input');
    await field.fill('40001');
    await expect.poll(() => first('.near-pages a')).toBe(`${base}code/40001/`);
    await field.fill('微信 40001');
    await expect.poll(() => first('li a')).toBe(`${base}msdk/wechat/40001/`);
    await page.keyboard.press('Control+Enter');
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(`${server.url}msdk/wechat/40001/`);
    await field.fill('腾讯云');
    await expect.poll(() => first('a[data-answer]')).toBe(`${base}tencent-im/`);
    // Pagefind is asked.
    await field.fill('TIMFriendshipProxy');
    await expect.poll(() => first('li a')).toContain(`${base}tencent-im/615`);
    await field.fill('E/flutter (31077): PlatformException(Sdk_Not_Login, 6014, null)');
    await page.getByRole('button', { name: '在解码页打开' }).click();
    await page.waitForURL(`${server.url}decode/`);
    await expect.poll(() => page.locator('textarea').inputValue()).toContain('6014');
  });
});

describe('the dialog', () => {
  const server = useHome(SITES.root);

  test('Enter opens a number without waiting for the texts', async () => {
    await page.route('**/search/texts.json', () => undefined);
    await search('6206');
    await expectFirst(/6206.*UserSig/u);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tencent-im/6206/');
  });

  test('Control+K opens the dialog, Escape closes it and gives the focus back', async () => {
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] input').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'hidden' });
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  test('one number of several layers shows each of them with system and layer', async () => {
    await search('-10003');
    await expect.poll(() => page.locator('dialog[open] a').count()).toBeGreaterThanOrEqual(3);
    const hits = (await page.locator('dialog[open] a').allTextContents()).join('\n');
    for (const place of ['腾讯 IM', 'MSDK 逻辑层', '微信加绑群']) expect(hits).toContain(place);
  });

  test("a number that no document has is said to be unknown, and no other code's page is offered", async () => {
    const texts = page.waitForResponse('**/search/texts.json');
    await search('62061');
    await expect.poll(() => page.locator('dialog[open]').textContent()).toContain('未收录');
    await (await texts).finished();
    await settle(page);
    expect(await page.locator('dialog[open] a[href*="/6206/"]').count()).toBe(0);
  });

  test('what the documents misspell is found by the right spelling', async () => {
    await search('TIMFriendshipProxy');
    const hits = page.locator('dialog[open] li a');
    await expect.poll(() => hits.count()).toBe(4);
    expect((await hits.allTextContents()).join('\n')).toContain('TIMFriendshpProxy');
  });

  test('the text of all versions is searched on request, and the focus goes on', async () => {
    await search('签名过期');
    await page.getByRole('button', { name: '在各版本的全文里继续找' }).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('dialog section, form') !== null))
      .toBe(true);
    await expect.poll(() => page.getByRole('button', { name: '在各版本的全文里继续找' }).count()).toBe(0);
  });

  test('Enter opens no code that is not the number asked for', async () => {
    await search('10113');
    await expect.poll(() => page.locator('dialog[open] h2').allTextContents()).toContain('符号相反：-10113');
    await page.keyboard.press('Enter');
    // It steps to what is offered instead.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('-10113');
    expect(new URL(page.url()).pathname).toBe('/');
  });

  test('chips narrow the hits to a system and a layer, and back', async () => {
    await search('-10003');
    const hits = page.locator('dialog[open] section:not(.aside) li a');
    await expect.poll(() => hits.count()).toBe(3);
    await page.getByRole('button', { name: /^MSDK/u }).click();
    await expect.poll(() => hits.count()).toBe(2);
    expect(await page.locator('[data-status]').textContent()).toBe('2 个错误码');
    await page.getByRole('button', { name: /^微信加绑群/u }).click();
    await expect.poll(() => hits.count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))).toBe('true');
    await page.getByRole('button', { name: /^MSDK/u, pressed: true }).click();
    await expect.poll(() => hits.count()).toBe(3);
  });

  test('counts, chips and what is announced agree, and a class is counted as a class', async () => {
    await search('ret=-10000');
    const status = page.locator('[data-status]');
    await expect.poll(() => status.textContent()).toBe('2 个错误码、1 个类别');
    const counts = await page.locator('[data-filters] .count').allTextContents();
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(3);
  });

  test('Enter opens nothing where the named system lacks the number, which is said', async () => {
    for (const [query, note] of [
      ['野火 40001', '野火 IM 的文档没有收录 40001'],
      ['环信 报错 241', '环信 不是本站收录的系统'],
    ] as const) {
      await search(query);
      await expect.poll(() => page.locator('dialog[open] .missing').textContent()).toContain(note);
      expect(await page.locator('dialog[open] a[data-answer]').count()).toBe(0);
      await page.keyboard.press('Escape');
    }
  });

  test('what is typed on the home page lands in the search', async () => {
    const focused = () => page.evaluate(() => document.activeElement?.closest('.search-field') !== null);
    await expect.poll(focused).toBe(true);
    await page.keyboard.type('6206');
    await expectFirst(/6206.*UserSig/u);
    await page.keyboard.press('Escape');
    await page.mouse.click(5, 400);
    expect(await focused()).toBe(false);
    await page.keyboard.type('70001');
    await expect.poll(() => page.locator('dialog[open] input').inputValue()).toBe('70001');
  });

  test('what is pasted on the home page is searched for, and a log decoded', async () => {
    const paste = async (text: string) => {
      await page.mouse.click(5, 400);
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await page.keyboard.press('Control+v');
    };
    await paste('6206');
    await expectFirst(/6206.*UserSig/u);
    await page.keyboard.press('Escape');
    await paste('{"ActionStatus":"FAIL","ErrorCode":90001,"ErrorInfo":""}');
    await page.waitForURL('**/decode/');
    await expect.poll(() => page.locator('.found .number').allTextContents()).toEqual(['90001']);
  });

  test('a secret in the field is not repeated below it', async () => {
    await search('zzqq pwd=Zq8wXyvTqq');
    const dialog = page.locator('dialog[open]');
    await expect.poll(() => dialog.innerText()).toContain('没有找到“');
    expect(await dialog.innerText()).not.toContain('Zq8wXyv');
  });

  test('an answer to an earlier query never replaces that to a later one', async () => {
    // The texts come late, the numbers don't.
    const release = await holdRequests(page, '**/search/texts.json');
    const texts = page.waitForResponse('**/search/texts.json');
    await search('签名过期');
    await page.locator('dialog[open] input').fill('6206');
    await expectFirst(/6206.*UserSig/u);
    release();
    await (await texts).finished();
    await settle(page);
    expect(await page.locator('dialog[open] h2').allTextContents()).toEqual(['错误码 6206']);
  });

  test('what is typed stays text', async () => {
    await search('<img src=x onerror=alert(1)>');
    await expect.poll(() => page.locator('dialog[open] [data-status]').textContent()).toMatch(/\S/u);
    expect(await page.locator('dialog img').count()).toBe(0);
  });

  // What people type: scripts/verify/evaluate/queries.yaml. Times depend on the machine: `npm run evaluate -- search` prints them.
  test('answers the table of queries as well as is aimed at, and numbers at once', async () => {
    const { rates, misses } = await evaluate(browser, server.url);
    const share = ({ hits, of }: { hits: number; of: number }) => hits / of;
    expect(share(rates.numbers), misses.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(share(rates.wordsThree), misses.join('\n')).toBeGreaterThanOrEqual(0.9);
    expect(rates.falseAnswers, misses.join('\n')).toBe(0);
    // A newer document may say a few of them in other words.
    for (const [kind, rate] of Object.entries(rates.world)) {
      expect(share(rate), `${kind}\n${misses.join('\n')}`).toBeGreaterThanOrEqual(0.8);
    }
    expect(share(rates.atOnce)).toBe(1);
  });

  test('answers with few bytes', async () => {
    for (const query of ['6206', '签名过期']) {
      expect(await bytesOf(browser, server.url, query), query).toBeLessThan(90 * 1024);
    }
  });

  test('loads Pagefind only for what the newest wordings do not answer', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.keyboard.press('/');
    const field = page.locator('dialog[open] input');
    const pagefind = () => asked.filter((url) => url.includes('/pagefind/')).length;
    for (const [query, answer] of [
      ['6206', '错误码 6206'],
      ['62061', '未收录该错误码：62061'],
      ['签名过期', '匹配的错误码'],
      ['zzzz', '没有找到“zzzz”'],
    ] as const) {
      await field.fill(query);
      await expect.poll(() => page.locator('dialog[open] [data-results]').textContent()).toContain(answer);
      await settle(page);
      expect(pagefind(), query).toBe(0);
    }
    await field.fill('TIMFriendshipProxy');
    await expect.poll(pagefind).toBeGreaterThan(0);
  });
});
