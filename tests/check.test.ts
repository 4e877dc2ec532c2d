/** The enum check in a real browser: what is pasted is answered, copied, and goes nowhere. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../scripts/serve.ts';
import { launchBrowser } from './support/browser.ts';
import { SITES } from './support/sites.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const PASTE = [
  'case 6016: // since 2019',
  'ERR_REVOKE = 10034,',
  'static final int E = 115049;',
  '"7001": "a 30"',
  '99999, 120050',
].join('\n');

let server: RunningServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let requests: string[];
let faults: string[];

beforeAll(async () => {
  server = await startServer({ ...SITES.root, port: 0 });
  browser = await launchBrowser();
});

afterEach(async () => {
  await context.close();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(async () => {
  [requests, faults] = [[], []];
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  page.on('request', (request) => requests.push(`${request.url()} ${request.postData() ?? ''}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(`${server.url}check/`);
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
    await page.selectOption('select[name="from"]', 'early-html');
    await ask(PASTE);
    expect(await lists()).toMatchObject({
      已移除: ['115049'],
      含义变了: ['6016', '10034'],
      新增且已处理: ['7001'],
      未收录: ['99999', '120050'],
    });
    const line = page.locator('li', { hasText: '6016' }).first();
    expect(await line.textContent()).toContain('注册超时 → IM SDK 无效消息 elem');
    expect(await line.getByRole('link').getAttribute('href')).toBe('/tencent-im/6016/');
    expect(await page.locator('li', { hasText: '120050' }).getByRole('link').getAttribute('href')).toBe(
      '/tencent-im/120001-130000/',
    );
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('核对结果');
    expect(faults).toEqual([]);
  });

  test('sends nothing of the paste anywhere, and loads one file, once', async () => {
    await page.waitForLoadState('networkidle');
    const before = requests.length;
    await ask(`${PASTE}\n424242`);
    await ask('6017');
    // The search dialog's sheet comes with the first key or pointer.
    const asked = requests.slice(before).filter((request) => !/_astro\/search\.\S+\.css /u.test(request));
    expect(asked).toEqual([`${server.url}check/tencent-im.json `]);
    expect(page.url()).not.toContain('424242');
    const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
    expect(kept).not.toContain('6016');
  });

  test('keeps the versions in the address bar, and takes them from there', async () => {
    await page.selectOption('select[name="from"]', 'early-html');
    await page.selectOption('select[name="to"]', 'early-markdown');
    expect(new URL(page.url()).search).toBe('?system=tencent-im&from=early-html&to=early-markdown');
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
    await ask('int x = 0x1F; // 6016');
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

  test('answers a megabyte without delay', async () => {
    await ask('6016');
    const megabyte = 'case 6016: return 10034; // x\n'.repeat(35_000);
    const took = await page.evaluate(async (text) => {
      const [source, form] = [document.querySelector('textarea'), document.querySelector('form[data-check]')];
      if (!source || !form) throw new Error('there is no form');
      // Typing it in would measure the browser's text field.
      source.value = text;
      document.querySelector('[data-lists]')?.replaceChildren();
      const start = performance.now();
      form.dispatchEvent(new Event('submit', { cancelable: true }));
      const isAnswered = () => document.querySelector('[data-lists] li') !== null;
      while (!isAnswered()) await Promise.resolve();
      return performance.now() - start;
    }, megabyte);
    // 200 ms on a machine of its own; here others compete for the cores.
    expect(took).toBeLessThan(1500);
  });

  test.each(['light', 'dark'] as const)('has no fault that axe finds, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.selectOption('select[name="from"]', 'early-html');
    await ask(`${PASTE} 6206 10001 90001`);
    for (const summary of await page.locator('summary').all()) await summary.click();
    await page.evaluate(AXE);
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(violations).toEqual([]);
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
