/** The history that the site shows against the data: on code pages and on the pages of changes. */
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
        expect($('h1').text().replaceAll(/\s+/gu, ' '), 'the system, and what the page is about').toMatch(
          new RegExp(`${RegExp.escape(system.manifest.name)} ?的变更`, 'u'),
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

function labelOf(version: string): string {
  const label = histories[0]?.system.manifest.versions.find(({ id }) => id === version)?.label;
  if (label === undefined) throw new Error(`no version ${version}`);
  return label;
}
