/** The copy bar of code pages and of search hits, in a browser: what is copied, what is said, what happens without. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { collectFaults, useBrowser, useServer } from './support/fixtures.ts';
import { HOST, SITES } from './support/sites.ts';

const browser = useBrowser();

let context: BrowserContext;
let page: Page;
let faults: string[];
beforeEach(async () => {
  context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  faults = collectFaults(context);
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
});

const clipboard = () => page.evaluate(() => navigator.clipboard.readText());

async function copy(format: string): Promise<string> {
  if (!(await page.locator(`.copy-menu > [data-copy=${format}]`).count())) {
    await page.locator('.copy-menu summary').click();
  }
  await page.locator(`[data-copy=${format}]`).click();
  await page.locator(`[data-copy=${format}].copied`).waitFor();
  return clipboard();
}

describe('on a site that knows no host', () => {
  const server = useServer(SITES.root);

  test('addresses begin with where the page is', async () => {
    await page.goto(`${server.url}tencent-im/6206/`);
    expect(await copy('link')).toBe(`${server.url}tencent-im/6206/`);
    expect(await copy('pinned')).toMatch(new RegExp(`^${server.url}tencent-im/6206/#v-\\d`, 'u'));
    expect(await copy('markdown')).toContain(`](${server.url}tencent-im/6206/)`);
    expect(faults).toEqual([]);
  });
});

describe('on a site under a base path that knows its host', () => {
  const site = SITES.based;
  const server = useServer(site);
  /** Where addresses in copied texts begin. */
  const home = `${HOST}${site.base}`;
  const open = (path: string) => page.goto(`${server.url}${path}`);

  test('the link is the whole address of the page, the pinned one that of the version; evidence is for codes that are for the support', async () => {
    await open('tencent-im/6206/');
    expect(await copy('link')).toBe(`${home}tencent-im/6206/`);
    const pinned = await copy('pinned');
    expect(pinned).toMatch(/\/tencent-im\/6206\/#v-\d/);
    expect(await page.locator(`[id="${pinned.split('#')[1] ?? ''}"]`).count()).toBe(1);
    expect(await page.locator('[data-copy=evidence]').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('the Markdown block of a code holds what the page says', async () => {
    for (const [path, said, status] of [
      ['tencent-im/6206/', '请重新获取有效的 UserSig 后再重新登录。', '现行'],
      ['tencent-im/90033/', '**处理建议**：原文未给出处理建议', '已移除（自 '],
      ['msdk/wechat/-1/', '> system error', '现行'],
      ['tencent-im/120001-130000/', '### [120001–130000 ', '下限 120001'],
    ] as const) {
      await open(path);
      const text = await copy('markdown');
      expect(text, path).toContain(said);
      expect(text, path).toContain(status);
      expect(text, path).toContain(`](${home}${path})`);
      const shown = await page.locator('.meaning dd').first().innerText();
      const bare = (words: string) => words.replace(/[\s>\\]/g, '');
      expect(bare(text), path).toContain(bare(shown));
      expect(
        text.split('\n').filter((line) => line.startsWith('|')),
        path,
      ).toEqual([]);
    }
  });

  test('the other formats are behind a menu that Escape folds up', async () => {
    await open('tencent-im/6001/');
    expect(await copy('plain')).toContain('含义（厂商原文）：「');
    expect(await page.locator('.copy-menu details[open]').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('.copy-menu details[open]').count()).toBe(0);
    expect(await copy('jira')).toMatch(/^h4\. \[6001 /);
    await page.keyboard.press('Escape');
    expect(await copy('reply')).toMatch(/^您好！\n/);
    await page.keyboard.press('Escape');
    expect(await copy('evidence')).toContain('[ ] 使用接口：');
    expect(faults).toEqual([]);
  });

  test('one key copies, the keys stand in the kit and in the list at `?`, where they are switched off', async () => {
    await page.setViewportSize({ width: 1366, height: 650 });
    await open('tencent-im/6206/');
    const { y = 0, height = 0 } = (await page.locator('.copy-menu > button').last().boundingBox()) ?? {};
    expect(y + height).toBeLessThan(650);
    expect(await page.locator('.copy-menu kbd').allInnerTexts()).toEqual(['L', 'C']);
    await page.keyboard.press('c');
    await page.locator('[data-copy=markdown].copied').waitFor();
    expect(await clipboard()).toContain('### [6206 ');
    await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight);
    });
    await page.keyboard.press('l');
    await page.locator('.copy-menu.afar [role=status]', { hasText: '已复制：链接' }).waitFor();
    expect(await clipboard()).toBe(`${home}tencent-im/6206/`);
    await page.keyboard.press('?');
    const keys = page.locator('dialog.keys-help[open]');
    await keys.waitFor();
    expect(await keys.locator('kbd').allInnerTexts()).toEqual(expect.arrayContaining(['C', 'L', '/', '?']));
    await keys.locator('input').uncheck();
    await page.keyboard.press('Escape');
    await keys.waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('says so of the newest copy for its whole time, and of no other, also to screen readers', async () => {
    await page.clock.install();
    await open('tencent-im/6206/');
    const said = () => page.locator('.copied').evaluateAll((all) => all.map((one) => one.dataset.copy));
    const status = page.locator('.copy-menu [role=status]');
    const copy = async (format: string, name: string) => {
      await page.locator(`[data-copy=${format}]`).first().focus();
      await page.keyboard.press('Enter');
      await expect.poll(said).toEqual([format]);
      expect(await status.textContent()).toContain(`已复制：${name}`);
    };
    await copy('link', '链接');
    await page.clock.fastForward(1_500);
    await copy('markdown', 'Markdown');
    await page.clock.fastForward(1_500);
    expect(await said()).toEqual(['markdown']);
    await page.clock.fastForward(1_000);
    expect(await said()).toEqual([]);
    expect(await status.textContent()).toBe('');
  });

  test('copies without a clipboard for scripts, as on a page without TLS, and shows the text, selected, where nothing can be copied', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      Reflect.deleteProperty(window, 'ClipboardItem');
      document.addEventListener('copy', () => {
        document.body.dataset.selected = (document.activeElement as HTMLTextAreaElement).value;
      });
    });
    await open('tencent-im/6206/');
    await page.locator('[data-copy=link]').click();
    await page.locator('[data-copy=link].copied').waitFor();
    expect(await page.locator('body').getAttribute('data-selected')).toBe(`${home}tencent-im/6206/`);
    await page.evaluate(() => {
      Object.defineProperty(document, 'execCommand', { value: () => false });
    });
    await page.locator('[data-copy=markdown]').click();
    const field = page.locator('.copy-menu textarea');
    await field.waitFor();
    const selected = await field.evaluate((element: HTMLTextAreaElement) =>
      element.value.slice(element.selectionStart, element.selectionEnd),
    );
    expect(selected).toContain('### [6206 ');
    expect(await page.locator('.copy-menu [role=status]').textContent()).toContain('不允许复制');
  });

  test('asks for nothing before somebody comes near, and for no data after', async () => {
    await open('tencent-im/6206/');
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const last = page.waitForResponse(/\/ticket-text\.[^/]*\.js$/);
    await page.locator('[data-copy=link]').focus();
    await (await last).finished();
    // As a string: the test runner rewrites imports.
    await page.evaluate(`import('${asked.find((path) => path.includes('/copy-menu.')) ?? ''}')`);
    await context.setOffline(true);
    expect(await copy('markdown')).toContain('### [6206 ');
    expect(asked.every((path) => path.startsWith(`${site.base}_astro/`))).toBe(true);
  });

  test('offers links where the rest cannot be loaded', async () => {
    await page.route(/\/copy-menu\.[^/]*\.js$/, (route) => route.abort());
    await open('tencent-im/6206/');
    await page.locator('[data-copy=link]').click();
    await page.locator('.copy-menu.failed a', { hasText: '本页链接' }).waitFor();
    expect(await page.locator('.copy-menu [role=status]').textContent()).toContain('没有载入');
  });

  test('without scripts there are links instead of buttons', async () => {
    const quiet = await browser.newContext({ javaScriptEnabled: false });
    const plain = await quiet.newPage();
    await plain.goto(`${server.url}tencent-im/6206/`);
    expect(await plain.locator('.copy-menu button:visible, .copy-menu summary:visible').count()).toBe(0);
    const links = plain.locator('.copy-menu a:visible');
    expect(await links.allTextContents()).toEqual(['本页链接', '本版固定链接']);
    expect(await links.first().getAttribute('href')).toBe(`${site.base}tencent-im/6206/`);
    await quiet.close();
  });

  async function search(query: string): Promise<void> {
    await open('');
    await page.keyboard.press('/');
    await page.locator('dialog[open] input').fill(query);
    await page.locator('dialog[open] li a').first().waitFor();
  }

  test('a hit of the search is copied by keys alone: link, Markdown, plain text; the arrows go past the buttons', async () => {
    await search('6014');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const status = page.locator('dialog [data-status]');
    await status.filter({ hasText: '已复制 6014 的链接' }).waitFor();
    expect(await clipboard()).toContain('/tencent-im/6014/');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await status.filter({ hasText: '已复制 6014 的Markdown' }).waitFor();
    expect(await clipboard()).toContain(`### [6014 IM SDK 未登录](${home}tencent-im/6014/)`);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await status.filter({ hasText: '纯文本' }).waitFor();
    expect(await clipboard()).toContain('含义（厂商原文）：「');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog [aria-expanded=true]').count()).toBe(0);
    expect(await page.locator('dialog[open]').count()).toBe(1);

    // From hit to hit, also from a button.
    await page.locator('dialog[open] input').fill('40001');
    await page.locator('dialog[open] li a[href*="40001"]').nth(1).waitFor();
    await page.locator('dialog[open] input').focus();
    await page.keyboard.press('ArrowDown');
    const hit = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
    const first = await hit();
    await page.keyboard.press('ArrowRight');
    expect(await hit()).toBeNull();
    await page.keyboard.press('ArrowDown');
    const second = await hit();
    expect(second).not.toBeNull();
    expect(second).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    expect(await hit()).toBe(first);
    expect(faults).toEqual([]);
  });

  test('a hit is copied in short where its page cannot be had', async () => {
    await search('6206');
    await context.setOffline(true);
    await page.locator('dialog li').first().hover();
    await page.locator('dialog .copy').first().click();
    await page.locator('dialog .copying button', { hasText: 'Markdown' }).click();
    await page.locator('dialog [data-status]', { hasText: '没有取到全文' }).waitFor();
    expect(await clipboard()).toMatch(/^6206 UserSig 过期\nhttps?:.*\/tencent-im\/6206\/$/);
  });
});
