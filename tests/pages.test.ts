/** Every page against the data, and the set of pages against the set of entries, both ways. */
import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { templateFinder } from '../scripts/build/budgets/template.ts';
import { codePath, numberPath, sourcePath, versionAnchor } from '../src/domain/model/address.ts';
import { codeLabel } from '../src/domain/model/code.ts';
import { latestRecords } from '../src/domain/model/entry.ts';
import { tombstoneAnswers } from '../src/domain/tombstones/tombstone.ts';
import { filesOf } from '../src/domain/model/version.ts';
import { buildNumberMeanings } from '../src/domain/number/number-meanings.ts';
import { addressesOf } from '../scripts/convert/emit/permalinks.ts';
import { readCuration } from '../scripts/convert/read/curation.ts';
import { readSystems } from '../scripts/convert/read/project.ts';
import type { Ticket } from '../src/domain/ticket/ticket.ts';
import type { EntryData } from '../src/schemas/api-entry.ts';
import { GROWN, grownPages, pagesOf, parse, parsePage, PLACES } from './support/sites.ts';

const systems = readSystems(GROWN.content);
const entries = systems.flatMap((system) => system.entries.map((entry) => ({ system, entry })));
const isPage = (address: string) => address.endsWith('/');
const folded = (text: string) => text.replace(/\s+/gu, '');

const pages = grownPages();

describe('the set of pages', () => {
  test.each(PLACES)('is one for every address of the data, and two stand-ins: %s', (_, site) => {
    const shown = readSystems(site.content);
    const numbers = buildNumberMeanings(shown);
    const tombstones = {
      redirects: readCuration(site.content, 'redirects'),
      retired: readCuration(site.content, 'retired'),
    };
    const answers = tombstoneAnswers(tombstones, (code) => numbers.has(code)).map(({ path }) => path);
    const expected = [
      ...addressesOf(shown, readCuration(site.content, 'topics')),
      ...answers.filter(isPage),
      '/404.html',
      '/offline/',
    ];
    expect([...pagesOf(site).keys()].sort()).toEqual(expected.sort());
  });

  test('gives every page a title and a description of its own, in Chinese', () => {
    const titles = new Set<string>();
    const descriptions = new Set<string>();
    for (const [address, html] of pages) {
      const $ = parse(html);
      const description = $('meta[name="description"]').attr('content') ?? '';
      expect($('html').attr('lang'), address).toBe('zh-CN');
      expect($('h1').length, `${address} has one h1`).toBe(1);
      expect(description, address).toMatch(/\p{Script=Han}/u);
      expect(titles.has($('title').text()), `title of ${address} is taken`).toBe(false);
      expect(descriptions.has(description), `description of ${address} is taken`).toBe(false);
      titles.add($('title').text());
      descriptions.add(description);
    }
  });
});

/** What a validator would say and the site does on purpose. */
const VALID = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Both ways to write them are valid.
    'void-style': 'off',
    // Starlight's `_top`, and lines of documents.
    'valid-id': ['error', { relaxed: true }],
    // Outside a form a button sends nothing.
    'no-implicit-button-type': 'off',
    // Check boxes of one facet have one name.
    'form-dup-name': 'off',
    // A search answers while one types.
    'wcag/h32': 'off',
    // WebKit takes a list without marks for none.
    'no-redundant-role': 'off',
  },
});

describe('valid HTML', () => {
  test('no page says anything behind its end', () => {
    for (const [address, html] of pages) expect(html.trimEnd().endsWith('</html>'), address).toBe(true);
  });

  test('a page of every template pleases a validator', async () => {
    const templateOf = templateFinder(systems);
    const first = new Map(
      [...pages].reverse().map(([address, html]) => [templateOf(address, html), address]),
    );
    const awkward = ['/tencent-im/6016/', '/tencent-im/other/', '/tencent-im/120001-130000/', '/offline/'];
    const told: string[] = [];
    for (const address of [...first.values(), ...awkward]) {
      const { results } = await VALID.validateString(pages.get(address) ?? '', address);
      for (const { message, selector } of results.flatMap(({ messages }) => messages))
        told.push(`${address}: ${message} ${selector ?? ''}`);
    }
    expect(told).toEqual([]);
  });
});

test('every page has the same header, the same list of pages for a phone, and a footer with all pages', () => {
  const list = ['日志解码', '浏览', '主题', '变更', '升级核对'];
  const rest = ['多处使用的数字', '文档来源', '数据接口', '关于'];
  for (const [address, html] of pages) {
    const $ = parse(html);
    if ($('meta[http-equiv="refresh"]').length > 0) continue;
    const linksOf = (selector: string) =>
      $(`${selector} a`)
        .map((_, link) => $(link).text().trim())
        .get();
    expect(linksOf('.site-header nav[aria-label]'), address).toEqual(list);
    // The same page in English; where the site has no other language, none.
    const languages = $('.site-header > a[hreflang]')
      .map((_, link) => $(link).text().trim())
      .get();
    const menu = $('.site-header [popovertarget]').attr('popovertarget') ?? '';
    expect(linksOf(`#${menu}[popover] nav.pages[aria-label]`), address).toEqual([...list, ...languages]);
    expect(linksOf('.site-footer nav[aria-label]'), address).toEqual(['首页', ...list, ...rest]);
  }
});

describe('a code page', () => {
  test('shows every record of every version verbatim, with its links and its place in the source', () => {
    for (const { system, entry } of entries) {
      const address = codePath(entry);
      const $ = parsePage(pages, address);
      const main = folded($('main').text());
      const hrefs = new Set(
        $('main a')
          .map((_, link) => $(link).attr('href'))
          .get(),
      );
      expect(folded($('h1').text()), address).toContain(folded(codeLabel(entry)));
      for (const { version, records } of entry.versions) {
        expect($(`#${versionAnchor(version)}`).length, `${address} #${versionAnchor(version)}`).toBe(1);
        for (const { text, advice, line, section } of records) {
          for (const part of [text, ...(advice ? [advice] : [])]) {
            expect(main, address).toContain(folded(part.text));
            for (const { href } of part.links ?? []) expect(hrefs, address).toContain(href);
          }
          expect(main, address).toContain(folded(section.at(-1) ?? ''));
          expect(hrefs, address).toContain(sourcePath(system.id, version, line));
        }
      }
    }
  });

  test('says for each code whether it is current or removed, and what the document does not say', () => {
    for (const { entry } of entries) {
      const $ = parsePage(pages, codePath(entry));
      const text = $('main').text();
      expect($('.code-head').text().includes('已移除'), codePath(entry)).toBe(entry.status === 'removed');
      const lacksAdvice = latestRecords(entry).every((record) => record.advice === null);
      if (lacksAdvice) expect(text, codePath(entry)).toContain('原文未给出处理建议');
    }
  });

  test('says under its title, in its alternates and in its ticket what must not be missed, and nothing else', () => {
    const numbers = buildNumberMeanings(systems);
    for (const { entry } of entries) {
      const address = codePath(entry);
      const read = (ending: string) =>
        readFileSync(`${GROWN.root}${address.replace(/\/$/u, ending)}`, 'utf8');
      const { alerts, changes } = JSON.parse(read('.json')) as EntryData;
      const isShared = (numbers.get(entry.code)?.places.length ?? 0) > 1;
      const changed = changes.filter(
        ({ kind, grade, reused }) => reused ?? (kind === 'changed' && grade === 'meaning'),
      );
      const kinds = [
        ...changed.map(() => 'meaning'),
        ...(isShared ? ['elsewhere'] : []),
        ...(entry.status === 'removed' ? ['removed'] : []),
      ];
      expect(
        alerts.map(({ kind }) => kind),
        address,
      ).toEqual(kinds);
      const $ = parsePage(pages, address);
      const shown = $('.code-head > h1 + .alerts > li').map((_, item) =>
        folded($(item).text()).replace('怎么分辨', ''),
      );
      expect(shown.get(), address).toEqual(alerts.map(({ text }) => folded(text.replace('：', ''))));
      const ticket = JSON.parse($('.copy-menu > script').text()) as Ticket;
      expect(
        (ticket.alerts ?? []).map(({ kind }) => kind),
        address,
      ).toEqual(kinds);
      expect(read('.md').match(/^注意：/gmu)?.length ?? 0, address).toBe(kinds.length);
      if (isShared) expect($('.alerts a').attr('href'), address).toBe(numberPath(entry.code));
    }
  });

  test('keeps one meaning per layer: the same number in two layers never shares a page', () => {
    const wordings = (address: string) => parsePage(pages, address)('main .vendor').text();
    expect(wordings('/msdk/wechat/40001/')).toContain('invalid credential');
    expect(wordings('/tencent-im/40001/')).toContain('请求参数错误');
    expect(wordings('/tencent-im/40001/')).not.toContain('invalid credential');
  });

  test('renders vendor text as text: no element of it comes from a document', () => {
    for (const { entry } of entries) {
      const $ = parsePage(pages, codePath(entry));
      expect(
        $('main article :is(script:not([type="application/json"]), iframe, [onclick], [onerror])').length,
        codePath(entry),
      ).toBe(0);
      expect($('a[href^="javascript:"], a[href="#"]').length, codePath(entry)).toBe(0);
    }
  });
});

describe('a list page', () => {
  test('names every code of its module, and a system page every code of the system', () => {
    for (const { system, entry } of entries) {
      const link = `href="${codePath(entry)}"`;
      expect(pages.get(`/${system.id}/`), codePath(entry)).toContain(link);
      for (const module of new Set(
        entry.versions.flatMap(({ records }) => records.map((record) => record.module)),
      )) {
        expect(pages.get(`/${system.id}/${module}/`), `${module}: ${entry.id}`).toContain(link);
      }
    }
  });
});

describe('a long page', () => {
  const long = [
    '/tencent-im/',
    '/msdk/',
    '/api/',
    ...[...pages.keys()].filter((path) => /^\/changes\/[^/]+\/[^/]+\//u.test(path)),
  ];
  test.each(long)('%s lists its sections, and opens with the first ones', (address) => {
    const $ = parsePage(pages, address);
    const headings = $('main :is(h2, h3:not(.parts *))').get();
    const ids = headings.map((heading) => $(heading).attr('id') ?? '');
    expect(ids, 'every heading can be linked').not.toContain('');
    const linked = $('.contents a')
      .get()
      .map((link) => $(link).attr('href')?.slice(1));
    // Of the fields of the data, those inside others are linked by these.
    expect(linked).toEqual(ids.filter((id) => !id.startsWith('f-')));
    expect($('.contents details[open]').length, 'one stop before the page’s own').toBe(0);
    const folds = $('.fold details').get();
    for (const fold of folds) expect($(fold).find('.up a[href="#contents"]').length).toBe(1);
    const open = folds.map((fold) => $(fold).attr('open') !== undefined);
    expect(open, 'open ones before closed ones').toEqual(open.toSorted((a, b) => Number(b) - Number(a)));
  });

  test('a short one is not folded', () => {
    for (const address of ['/wildfire-im/', '/changes/tencent-im/early-html/early-markdown/'])
      expect(parsePage(pages, address)('.fold, .contents details[open]').length, address).toBe(0);
  });
});

describe('a source page', () => {
  test('shows the document line by line, verbatim', () => {
    for (const { id, manifest } of systems) {
      for (const version of manifest.versions) {
        const files = filesOf(version);
        const lines = files.flatMap(({ file }) =>
          readFileSync(`${GROWN.content}/sources/${id}/${file}`, 'utf8').replace(/\n$/u, '').split('\n'),
        );
        const $ = parsePage(pages, sourcePath(id, version.id));
        const shown = new Map($('[id^="L"]').map((_, item) => [[$(item).attr('id'), $(item).text()]]));
        for (const [index, line] of lines.entries()) {
          expect(shown.get(`L${index + 1}`), `${id} ${version.id} line ${index + 1}`).toContain(line);
        }
        expect($('.document p').length).toBe(lines.length);
        for (const { file, sha256 } of files) {
          expect($('main').text()).toContain(sha256);
          expect($('.source-facts').text().includes(file), file).toBe(files.length > 1);
        }
      }
    }
  });
});
