/** Addresses hold forever: each one that was ever shipped answers, also when no document gives it a page any more. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { convert } from '../scripts/convert/convert-content.ts';
import { writeFiles } from '../scripts/convert/emit/output-files.ts';
import { PERMALINKS } from '../scripts/convert/emit/shipped-addresses.ts';
import { temporaryContent } from '../scripts/verify/testing/content-folder.ts';
import { runBuild } from '../scripts/verify/testing/run-node.ts';
import {
  BUILD_LOG,
  CONTENT,
  HOST,
  SITES,
  pagesOf,
  parse,
  parsePage,
  type BuiltSite,
} from './support/sites.ts';

const FIXTURES = 'scripts/convert/fixtures';
const addressesIn = (text: string) => JSON.parse(text) as string[];
const permalinksOf = (content: string) => addressesIn(readFileSync(join(content, PERMALINKS), 'utf8'));

/** Addresses without an answer: of a page, which ends with a slash, or of a file. */
const unanswered = (addresses: readonly string[], { root }: BuiltSite) =>
  addresses.filter((address) => !existsSync(join(root, address, address.endsWith('/') ? 'index.html' : '')));

test.each(Object.keys(SITES) as (keyof typeof SITES)[])('every address ever shipped answers: %s', (name) => {
  expect(unanswered(permalinksOf(CONTENT), SITES[name])).toEqual([]);
});

const committed = spawnSync('git', ['show', `HEAD:content/${PERMALINKS}`], { encoding: 'utf8' });

test.skipIf(committed.status !== 0)('no committed address is gone from the list', () => {
  const known = new Set(permalinksOf(CONTENT));
  expect(addressesIn(committed.stdout).filter((address) => !known.has(address))).toEqual([]);
});

describe('a site with redirects and retired codes', () => {
  const site: BuiltSite = { root: join(dirname(BUILD_LOG), 'kept'), base: '/docs/handbook/', host: HOST };

  test('answers at every address that it kept', async () => {
    const content = temporaryContent(join(FIXTURES, 'base'), join(FIXTURES, 'cases/kept-addresses'));
    writeFiles(content, convert(content).files);
    await runBuild({ CONTENT_DIR: content, OUT_DIR: site.root, BASE_PATH: site.base, SITE_URL: HOST });
    expect(unanswered(permalinksOf(content), site)).toEqual([]);
    const pages = pagesOf(site);

    expectRedirect(pages.get('/demo/client/'), '/docs/handbook/demo/server/', '模块改名。');
    expectRedirect(pages.get('/demo/1003/'), '/docs/handbook/demo/1001/', '编号写错，实为 1001。');
    expect(read('demo/1003.json')).toContain(`"movedTo": "${HOST}/docs/handbook/demo/1001.json"`);
    expect(read('_redirects').split('\n')).toEqual(
      expect.arrayContaining([
        '/docs/handbook/demo/client/ /docs/handbook/demo/server/ 301',
        '/docs/handbook/demo/1003.md /docs/handbook/demo/1001.md 301',
      ]),
    );

    const retired = parsePage(pages, '/demo/1002/');
    expect(retired('h1').text().replace(/\s+/gu, '')).toBe('1002服务繁忙');
    expect(retired('.code-head .alerts li').first().text()).toMatch(/已撤下.*厂商撤回了这一行。/su);
    expect(read('demo/1002.md')).toContain('\n注意：已撤下：');
    // The number of a code that another document still has leads to both.
    const shared = parsePage(pages, '/demo-old/1001/')('.alerts .of-elsewhere');
    expect(shared.text()).toContain('同一数字别处也用');
    expect(shared.find('a').attr('href')).toBe('/docs/handbook/code/1001/');
    expect(retired('.vendor').text()).toMatch(
      /第零版 · 错误码 › 公共.*服务繁忙，\s*请稍后重试 <b>。.*备注：\s*仅服务端/su,
    );
    expect(retired('.vendor').text()).not.toContain('厂商撤回了这一行。');
    expect(read('demo/1002.md')).toContain('> 请稍后重试 <b>。');

    // Nobody else has the number 1002; 1001 is in a document, and a retired code of another system had it too.
    expect(hrefs(pages.get('/code/1002/'))).toContain('/docs/handbook/demo/1002/');
    expect(hrefs(pages.get('/code/1001/'), '[data-part="retired"]')).toEqual([
      '/docs/handbook/demo-old/1001/',
    ]);
    expect(parsePage(pages, '/code/0/')('[data-part="retired"]').length).toBe(0);

    // Every page that was kept names pages that are there.
    for (const address of [
      '/demo/1002/',
      '/demo/2001-2009/',
      '/demo-old/1001/',
      '/code/1002/',
      '/demo/client/',
    ]) {
      const own = hrefs(pages.get(address)).map((href) => href.replace(site.base, '/').replace(/#.*/u, ''));
      expect(
        own.filter((path) => path !== '' && unanswered([path], site).length > 0),
        address,
      ).toEqual([]);
    }
  });

  const read = (path: string) => readFileSync(join(site.root, path), 'utf8');

  /** Links into the site. */
  function hrefs(html = '', within = 'body'): string[] {
    const $ = parse(html);
    const links = $(`${within} a`).map((_, link) => $(link).attr('href') ?? '');
    return links.get().filter((href) => href.startsWith('/') || href.startsWith('#'));
  }

  function expectRedirect(html = '', target: string, reason: string): void {
    const $ = parse(html);
    expect($('meta[http-equiv="refresh"]').attr('content')).toBe(`0; url=${target}`);
    expect($('link[rel="canonical"]').attr('href')).toBe(HOST + target);
    expect($('meta[name="robots"]').attr('content')).toBe('noindex');
    expect($('main a').attr('href')).toBe(target);
    expect($('main').text()).toContain(reason);
    expect($('script, style, link[rel="stylesheet"]').length).toBe(0);
  }
});
