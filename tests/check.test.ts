/** The enum check in a real browser: what is pasted is answered, copied, and goes nowhere. */
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { COLOUR_RULES, accessibilityFaults } from './support/accessibility.ts';
import { collectFaults, holdRequests, useBrowser, useServer } from './support/fixtures.ts';
import { readSystems } from '../scripts/convert/read/project.ts';
import { CONTENT, SITES } from './support/sites.ts';

const PASTE = [
  'case 6016: // since 2019',
  'ERR_REVOKE = 10034,',
  'static final int E = 115049;',
  '"7001": "a 30"',
  '99999, 120050',
].join('\n');

const server = useServer(SITES.root);
const browser = useBrowser();

let context: BrowserContext;
let page: Page;
const requests: string[] = [];
let faults: string[];

// One page for all tests that leave nothing behind in it.
beforeAll(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  faults = collectFaults(context);
  page = await context.newPage();
  page.on('request', (request) => requests.push(`${request.url()} ${request.postData() ?? ''}`));
});
beforeEach(async () => {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.goto(`${server.url}check/`);
  faults.length = 0;
});

async function ask(text: string): Promise<void> {
  await page.fill('#check-source', text);
  await page.getByRole('button', { name: '核对' }).click();
  await page.locator('[data-check-result]').waitFor();
  await expect.poll(() => page.locator('[data-summary]').textContent()).not.toBe('');
}

/** Codes below each heading of the answer. */
const lists = () =>
  page
    .locator('[data-lists] > *')
    .evaluateAll((groups) =>
      Object.fromEntries(
        groups.map((group) => [
          group.querySelector('h3')?.firstChild?.textContent?.trim() ?? '',
          [...group.querySelectorAll('li > :first-child')].map((item) => item.textContent),
        ]),
      ),
    );

describe('the enum check', () => {
  test('sorts pasted codes into what became of them', async () => {
    const versions = readSystems(CONTENT).map(
      ({ manifest }) => [manifest.name, manifest.versions.length] as const,
    );
    const several = versions.filter(([, count]) => count > 1);
    const single = versions.filter(([, count]) => count === 1).map(([name]) => name);
    const checkable = await page.locator('.checkable').textContent();
    expect(checkable).toContain(
      `可以核对：${several.map(([name, count]) => `${name}（${count} 个文档版本）`).join('、')}。`,
    );
    expect(checkable).toContain(`${single.join('、')}只收录了一个文档版本`);
    await page.selectOption('select[name="from"]', 'early-html');
    await page.selectOption('select[name="to"]', '2019-11-05');
    await ask(PASTE);
    expect(await lists()).toMatchObject({
      已移除: ['115049'],
      含义变了: ['6016', '10034'],
      '新增，你已处理': ['7001'],
      未收录: ['99999'],
    });
    const line = page.locator('li', { hasText: '6016' }).first();
    expect(await line.textContent()).toContain('注册超时 → IM SDK 无效消息 elem');
    expect(await line.getByRole('link').getAttribute('href')).toBe('/tencent-im/6016/');
    const range = page.locator('li', { hasText: '120050 已收录于此区间' });
    expect(await range.getByRole('link').first().getAttribute('href')).toBe('/tencent-im/120001-130000/');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('核对结果');
    expect(await page.locator('li:has([href="/tencent-im/10034/"]) code').textContent()).toBe('ERR_REVOKE');
    // Another question has no answer yet.
    const result = page.locator('[data-check-result]');
    await page.selectOption('select[name="to"]', 'early-markdown');
    expect(await result.isVisible()).toBe(false);
    await page.getByRole('button', { name: '核对' }).click();
    await result.waitFor();
    await page.locator('#check-source').press('End');
    expect(await result.isVisible()).toBe(true);
    await page.locator('#check-source').press('1');
    expect(await result.isVisible()).toBe(false);
    expect(faults).toEqual([]);
  });

  test('sends nothing of the paste anywhere, and loads one file, once', async () => {
    await page.waitForLoadState('networkidle');
    const before = requests.length;
    await ask(`${PASTE}\n424242`);
    await ask('6017');
    // The search dialog's sheet comes with the first key or pointer, the check's script with the first focus.
    const asked = requests.slice(before).filter((request) => !/_astro\/\S+\.(?:css|js) /u.test(request));
    expect(asked).toEqual([`${server.url}check/tencent-im.json `]);
    expect(page.url()).not.toContain('424242');
    const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
    expect(kept).not.toContain('6016');
  });

  test('keeps the versions in the address bar, and takes them from there', async () => {
    await page.selectOption('select[name="from"]', 'early-html');
    await page.selectOption('select[name="to"]', 'early-markdown');
    await expect
      .poll(() => new URL(page.url()).search)
      .toBe('?system=tencent-im&from=early-html&to=early-markdown');
    await page.reload();
    expect(await page.inputValue('select[name="from"]')).toBe('early-html');
    expect(await page.inputValue('select[name="to"]')).toBe('early-markdown');
    await ask('7001');
    expect(await page.locator('[data-lists]').textContent()).toContain('仅见于2019-11-05 版');
  });

  test('offers only newer versions as the new one', async () => {
    await page.goto(`${server.url}check/?from=2019-11-05&to=early-html`);
    await page.selectOption('select[name="from"]', 'early-markdown');
    expect(await page.locator('select[name="to"] option:not([disabled])').allTextContents()).toHaveLength(1);
    expect(await page.inputValue('select[name="to"]')).toBe('2019-11-05');
  });

  test('keeps what was pasted, chosen and pressed before its script was there', async () => {
    const release = await holdRequests(page, '**/_astro/CheckForm*.js');
    await page.goto(`${server.url}check/?from=early-markdown`, { waitUntil: 'commit' });
    await page.selectOption('select[name="from"]', 'early-html');
    await page.fill('#check-source', PASTE);
    await page.getByRole('button', { name: '核对' }).click();
    release();
    await page.locator('[data-lists] li').first().waitFor();
    expect(await page.inputValue('#check-source')).toBe(PASTE);
    expect(await page.inputValue('select[name="from"]')).toBe('early-html');
  });

  test('an answer that comes late never replaces that to a later question', async () => {
    const release = await holdRequests(page, '**/check/*.json');
    const loaded = page.waitForResponse('**/check/*.json');
    // On a busy machine the later question may come before the earlier one has asked for anything.
    const asked = page.waitForRequest('**/check/*.json');
    await page.fill('#check-source', '6016');
    await page.getByRole('button', { name: '核对' }).click();
    await asked;
    await ask('nothing');
    release();
    await (await loaded).finished();
    await page.waitForTimeout(50);
    expect(await page.locator('[data-summary]').textContent()).toContain('没有认出错误码');
  });

  test('copies the answer as Markdown, and says so', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await ask(PASTE);
    await page.getByRole('button', { name: '复制为 Markdown' }).click();
    await expect.poll(() => page.locator('[data-tools] [role="status"]').textContent()).toBe('已复制');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('### 含义变了（2）');
    expect(text).toContain(`[6016](${server.url}tencent-im/6016/)`);
  });

  test('copies also where the browser offers no clipboard', async () => {
    await context.grantPermissions(['clipboard-read']);
    await page.addInitScript(() => {
      const { clipboard } = navigator;
      Object.assign(window, { realClipboard: clipboard });
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.reload();
    await ask('6016');
    await page.getByRole('button', { name: '复制为 Markdown' }).click();
    await expect.poll(() => page.locator('[data-tools] [role="status"]').textContent()).toBe('已复制');
    const text = await page.evaluate(() =>
      (window as unknown as { realClipboard: Clipboard }).realClipboard.readText(),
    );
    expect(text).toContain('[6016](');
  });

  test('says what to paste where it finds no code, and mends itself after a failure to load', async () => {
    await ask('float x = 1.5; // 6016');
    expect(await page.locator('[data-summary]').textContent()).toContain('没有认出错误码');
    expect(await page.locator('[data-tools]').isHidden()).toBe(true);
    await page.route('**/check/*.json', (route) => route.abort(), { times: 1 });
    await ask('6016');
    await expect.poll(() => page.locator('[data-summary]').textContent()).toContain('没有载入');
    await page.getByRole('button', { name: '核对' }).click();
    await page.locator('[data-lists] li').first().waitFor();
  });

  test('renders what is pasted and what vendors say as text', async () => {
    await ask('6016 <img src=x onerror=alert(1)> <b>6017</b>');
    expect(await page.locator('[data-lists] :is(img, script)').count()).toBe(0);
  });

  // Its time is measured by hand; what took the square of the length would not come to its end here.
  test('answers a megabyte', async () => {
    await page.selectOption('select[name="from"]', 'early-html');
    await ask('6016');
    const megabyte = 'case 6016: return 10034; // x\n'.repeat(35_000);
    // Typing it in would measure the browser's text field.
    await page.locator('#check-source').evaluate((source: HTMLTextAreaElement, text) => {
      source.value = text;
      source.form?.requestSubmit();
    }, megabyte);
    await expect.poll(lists).toMatchObject({ 含义变了: ['6016', '10034'] });
  });

  test('has no fault that axe finds in an answer, in light and dark', async () => {
    await page.selectOption('select[name="from"]', 'early-html');
    await ask(`${PASTE} 6206 10001 90001`);
    for (const summary of await page.locator('summary').all()) await summary.click();
    const within = '[data-check-result]';
    expect(await accessibilityFaults(page, { within })).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityFaults(page, { rules: COLOUR_RULES, within }), 'dark').toEqual([]);
  });

  test('goes by keyboard alone', async () => {
    await page.focus('#check-source');
    await page.keyboard.type('6016');
    for (let step = 0; step < 3; step++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('[data-lists] li').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('复制为 Markdown');
  });
});

test('without scripts the page says so and leads to the changes', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const tab = await plain.newPage();
  await tab.goto(`${server.url}check/`);
  expect(await tab.locator('.no-script').textContent()).toContain('需要启用 JavaScript');
  expect(await tab.locator('.no-script a').getAttribute('href')).toBe('/changes/');
  expect(await tab.locator('form.check').isVisible()).toBe(false);
  await plain.close();
});
