/** Pages of changes in a browser: the filter, what unfolds, and both without scripts. */
import { expect, test } from 'vitest';
import { versionChangesPath } from '../src/domain/model/address.ts';
import { useBrowser, useServer } from './support/fixtures.ts';
import { SITES } from './support/sites.ts';

const address = versionChangesPath('tencent-im', 'early-markdown', '2019-11-05');
const server = useServer(SITES.root);
const browser = useBrowser();
const url = (path: string) => server.url + path.slice(1);

test('the filter narrows the list to any of its names, the address bar holds it, and opens it again', async () => {
  const view = await browser.newPage();
  await view.goto(url(address));
  const shown = () => view.locator('.changed li:visible').count();
  const listed = () => view.locator('.changed:not([hidden]) li:not([hidden])').count();
  const folded = view.locator('.fold details:not([open])');
  const search = () => new URL(view.url()).search;
  const box = (name: string) => view.getByRole('checkbox', { name });
  const countOf = (name: string) =>
    view
      .locator('.counts tr', { has: box(name) })
      .locator('[data-count]')
      .textContent();
  const all = await listed();
  const folds = await folded.count();
  expect(folds).toBeGreaterThan(15);
  const added = Number(await countOf('新增'));
  await box('含义').check();
  // No line that passes is folded away.
  await expect.poll(shown).toBe(10);
  await box('新增').check();
  await expect.poll(shown).toBe(10 + added);
  await box('新增').uncheck();
  await view.getByRole('combobox', { name: '模块' }).selectOption({ label: '群组' });
  await expect.poll(search).toBe('?grade=meaning&module=group');
  const left = await shown();
  expect(left).toBeLessThan(10);
  expect(await view.locator('.changed h3:visible').allTextContents()).toEqual([`群组 ${left} / 20 条`]);
  expect(await countOf('含义')).toBe(String(left));
  expect(await view.locator('.notable').isVisible()).toBe(false);
  const top = view.locator('[data-filtered]');
  expect(await top.isVisible(), 'who chooses a filter knows of it').toBe(false);
  await view.reload();
  await expect.poll(shown).toBe(left);
  expect(await view.locator('output').textContent()).toBe(`符合 ${left} 条，共 ${all} 条`);
  expect(await top.textContent()).toContain(`群组的含义，${left} 条，共 ${all} 条`);

  // What nothing passes says how to see more.
  await view.getByRole('combobox', { name: '模块' }).selectOption({ label: '资源文件' });
  await view.getByText('资源文件没有“含义”的变更').waitFor();
  await view.getByRole('button', { name: /不限模块（\d+ 条）/u }).click();
  await expect.poll(shown).toBe(10);
  await view.getByRole('button', { name: '看全部变更' }).click();
  await expect.poll(listed).toBe(all);
  await expect.poll(search).toBe('');
  expect(await top.isVisible()).toBe(false);

  const breaking = view.getByRole('button', { name: '会影响你的' });
  await breaking.click();
  await expect.poll(search).toBe('?grade=meaning&grade=advice&grade=limit&kind=removed');
  expect(await shown()).toBe(Number(await breaking.locator('b').textContent()));
  expect(await breaking.getAttribute('aria-pressed')).toBe('true');
  await view.getByRole('button', { name: '清除筛选' }).click();
  await expect.poll(listed).toBe(all);
  expect(await view.locator('.fold details[open]').count(), 'all in sight').toBe(1);

  // An address from the time when kind and grade were two filters.
  await view.goto(url(`${address}?grade=meaning&kind=changed`));
  await expect.poll(shown).toBe(10);

  // What a link leads to is opened, also when it is followed again; so is everything for paper.
  await view.goto(url(`${address}#m-group`));
  const group = view.locator('#m-group + details');
  await expect.poll(() => group.getAttribute('open')).toBe('');
  expect(await folded.count()).toBe(folds - 1);
  await group.locator('summary').click();
  expect(await folded.count()).toBe(folds);
  await view.locator('.contents summary').click();
  await view.locator('.contents').getByRole('link', { name: '群组', exact: true }).click();
  await expect.poll(() => group.getAttribute('open')).toBe('');
  await view.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await folded.count()).toBe(0);
  await view.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await folded.count()).toBe(folds - 1);
  await view.close();
});

test('without scripts every change is there, all on paper, and no form that would do nothing', async () => {
  const view = await browser.newPage({ javaScriptEnabled: false });
  await view.goto(url(`${address}?grade=meaning`));
  const lines = view.locator('.changed li').filter({ visible: true });
  expect(await view.locator('.changed li:not([hidden])').count()).toBe(414);
  expect(await lines.count()).toBe(18);
  await view.goto(url(`${address}#m-group`));
  expect(await lines.count(), 'what a link leads to').toBe(38);
  await view.locator('#m-sdk-account + details summary').click();
  await expect.poll(() => lines.count()).toBe(50);
  await view.emulateMedia({ media: 'print' });
  expect(await lines.count()).toBe(414);
  await view.emulateMedia({ media: 'screen' });
  expect(await view.locator('.counts tr:visible').count()).toBeGreaterThan(8);
  expect(await view.locator('.filter, .counts input').filter({ visible: true }).count()).toBe(0);
  await view.close();
});

test('the address of a version marks its wording and its place in the strip, also without scripts', async () => {
  const view = await browser.newPage({ javaScriptEnabled: false });
  await view.goto(url('/tencent-im/6016/#v-early-html'));
  await expect
    .poll(() => view.locator('.as-of:visible').allTextContents())
    .toEqual(['以下是早期版 1（早于 2019-11-05）的文字。看最新的文字']);
  expect(await view.locator('#v-early-html blockquote').textContent()).toContain('注册超时，需要重试');
  const weight = (version: string) =>
    view.locator(`.strip [href="#v-${version}"]`).evaluate((link) => getComputedStyle(link).fontWeight);
  expect([await weight('early-html'), await weight('2019-11-05')]).toEqual(['600', '400']);
  await view.close();
});
