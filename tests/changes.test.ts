/** The history that the site shows against the data: on code pages, on the pages of changes, in the filter. */
import { type Cheerio, type CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { describe, expect, test } from 'vitest';
import {
  codePath,
  systemChangesPath,
  versionAnchor,
  versionChangesPath,
} from '../src/domain/model/address.ts';
import { changesBetween, historyOf, type Change } from '../src/domain/history/changes.ts';
import { verdictsOf } from '../src/domain/history/filter.ts';
import { history } from '#messages/history.ts';
import { versionPairs } from '../src/domain/history/pairs.ts';
import { countVerdicts, isUnreviewed, verdictOf } from '../src/domain/history/summary.ts';
import { wordingOf } from '../src/domain/history/wording.ts';
import { readSystems } from '../scripts/convert/read/project.ts';
import { readHistoryRules } from '../scripts/convert/read/rules.ts';
import { useBrowser, useServer } from './support/fixtures.ts';
import { CONTENT, SITES, pagesOf, parsePage } from './support/sites.ts';

const histories = readSystems(CONTENT)
  .filter(({ manifest }) => manifest.versions.length > 1)
  .map((system) => {
    const rules = readHistoryRules(CONTENT, system);
    const pairs = versionPairs(system.manifest.versions).map((pair) => ({
      ...pair,
      changes: changesBetween(system.entries, pair.from, pair.to, rules),
    }));
    return { system, rules, pairs };
  });

const pages = pagesOf(SITES.root);
const page = (address: string) => parsePage(pages, address);

/** The two wordings that inline diffs are made of. */
function wordingsOf($: CheerioAPI, scope: Cheerio<Element>): { from: string; to: string }[] {
  return scope
    .find('.diff')
    .get()
    .map((diff) => {
      const without = (selector: string) => {
        const copy = $(diff).clone();
        copy.find(selector).remove();
        return copy.text();
      };
      return { from: without('ins'), to: without('del') };
    });
}

/** What the data says that {@link wordingsOf} must find. */
const expectedWordings = ({ wordings }: Change) =>
  wordings
    .filter(({ grade }) => grade !== null)
    .map(({ from, to }) => ({ from: wordingOf(from), to: wordingOf(to) }));

/** In the words of content/curation/reviews/tencent-im.yaml and of the documents. */
const SAMPLES = [
  { code: '6016', html: null, markdown: '含义' },
  { code: '10034', html: null, markdown: '含义' },
  { code: '6206', html: null, markdown: '处理建议' },
  { code: '60020', html: null, markdown: '含义' },
  { code: '10026', html: '处理建议', markdown: '术语' },
  { code: '114000', html: null, markdown: '标点' },
  { code: '90001', html: '标点', markdown: '标点' },
  { code: '115049', html: null, markdown: '移除' },
  { code: '7001', html: null, markdown: '新增' },
  { code: '120001-130000', html: null, markdown: '标点' },
];

describe.each(SAMPLES)('$code', ({ code, html, markdown }) => {
  const steps = [
    { from: 'early-html', to: 'early-markdown', name: html },
    { from: 'early-markdown', to: '2019-11-05', name: markdown },
  ];
  test.each(steps)('$from → $to: $name, on its page and on the page of changes', ({ from, to, name }) => {
    const $code = page(`/tencent-im/${code}/`);
    const item = $code('.wording').filter((_, element) =>
      $code(element).find('h3').text().startsWith(labelOf(to)),
    );
    const $pair = page(versionChangesPath('tencent-im', from, to));
    const line = $pair(`.changed a[href^="/tencent-im/${code}/"]`).closest('li');
    if (name === null) {
      expect(line.length).toBe(0);
      if (item.length > 0) expect(item.find('h3').text()).toContain('文字未变');
      return;
    }
    expect(item.find('h3 .badge').text()).toBe(name);
    expect(line.find('.of .badge').text()).toBe(name);
    if (name === '移除') expect(item.text()).toContain('起不再收录');
  });
});

test('90001 shows both sections apart, the changed and the unchanged', () => {
  const $ = page('/tencent-im/90001/');
  const text = $('#v-2019-11-05 .change').text().replace(/\s+/gu, ' ');
  expect(text).toMatch(/单发消息（早期文档） → 消息 标点/u);
  expect(text).toMatch(/消息推送（早期文档） → 消息 文字未变/u);
  expect($('#v-2019-11-05 .diff').length).toBe(1);
});

test('6016 is explained in the site’s own words', () => {
  const note = page('/tencent-im/6016/')('#v-2019-11-05 .site-note').text();
  expect(note).toContain('本站说明');
  expect(note).toContain('同一编号换了含义');
});

describe('a code page', () => {
  test('shows every change between neighbouring versions, graded, with both wordings, and no other', () => {
    for (const { system, rules } of histories) {
      for (const entry of system.entries) {
        const $ = page(codePath(entry));
        const changes = historyOf(entry, rules).toReversed();
        const shown = $('.wording h3 .badge:not(:contains("文字未变"))');
        expect(shown.map((_, badge) => $(badge).text()).get(), entry.id).toEqual(
          changes.flatMap((change) => [
            history.verdicts[verdictOf(change)].name,
            ...(change.reused ? [history.reused] : []),
          ]),
        );
        expect(wordingsOf($, $('main')), entry.id).toEqual(changes.flatMap(expectedWordings));
        const unreviewed = changes.filter(({ wordings }) => wordings.some(isUnreviewed));
        expect($('h3 .by-rule').length, entry.id).toBe(unreviewed.length);
      }
    }
  });

  test('of a system with one version has no timeline', () => {
    expect(page('/wildfire-im/241/')('.as-of, .change').length).toBe(0);
  });
});

describe('a page of changes', () => {
  test('lists every change of the data once, graded, with both wordings, and no other', () => {
    for (const { system, pairs } of histories) {
      for (const { from, to, changes } of pairs) {
        const $ = page(versionChangesPath(system.id, from, to));
        const lines = new Map(
          $('.changed li')
            .get()
            .map((line) => [$(line).find('.of a').attr('href') ?? '', $(line)] as const),
        );
        const entries = new Map(system.entries.map((entry) => [entry.id, entry]));
        expect($('.changed li').length).toBe(changes.length);
        expect(lines.size).toBe(changes.length);
        for (const change of changes) {
          const version = change.kind === 'removed' ? from : to;
          const entry = entries.get(change.id);
          const line = entry && lines.get(`${codePath(entry)}#${versionAnchor(version)}`);
          if (!line) throw new Error(`${change.id} is missing from ${from} → ${to}`);
          expect(line.attr('data-verdicts'), change.id).toBe(verdictsOf(change).join(' '));
          expect(line.find('.of .badge').text(), change.id).toBe(history.verdicts[verdictOf(change)].name);
          expect(wordingsOf($, line), change.id).toEqual(expectedWordings(change));
          const records = entry.versions.find((said) => said.version === version)?.records ?? [];
          const said = change.kind === 'changed' || change.grade !== null ? [] : records;
          expect(line.find('.said').length, change.id).toBe(said.length);
        }
      }
    }
  });

  test('counts them in the picture, in words and in the table', () => {
    for (const { system, pairs } of histories) {
      for (const { from, to, changes } of pairs) {
        const $ = page(versionChangesPath(system.id, from, to));
        const counts = countVerdicts(changes);
        const rows = $('.counts tbody tr:not([hidden])')
          .get()
          .map((row) => [$(row).find('th').text().trim(), $(row).find('td').first().text()])
          .filter(([, count]) => count !== '0');
        expect($('h1').text(), 'the system, and what the page is about').toMatch(
          /腾讯云 即时通信 IM\s*的变更/u,
        );
        expect(rows).toEqual(
          counts.map(({ verdict, count }) => [history.verdicts[verdict].name, String(count)]),
        );
        expect($('svg.verdicts').attr('aria-label')).toContain(`共 ${changes.length} 条`);
        const widths = $('svg.verdicts rect')
          .get()
          .map((bar) => Number($(bar).attr('width')));
        expect(widths).toEqual(counts.map(({ count }) => count));
      }
    }
  });

  test('leads from the system’s page to every two versions, and is not there for a single version', () => {
    for (const { system, pairs } of histories) {
      const $ = page(systemChangesPath(system.id));
      for (const { from, to } of pairs) {
        expect($(`main a[href="${versionChangesPath(system.id, from, to)}"]`).length).toBeGreaterThan(0);
      }
    }
    expect(pages.has(systemChangesPath('wildfire-im'))).toBe(false);
    expect(page('/changes/')('main').text()).not.toContain('野火');
  });
});

describe('in a browser', () => {
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
});

function labelOf(version: string): string {
  const label = histories[0]?.system.manifest.versions.find(({ id }) => id === version)?.label;
  if (label === undefined) throw new Error(`no version ${version}`);
  return label;
}
