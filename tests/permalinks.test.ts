/** Addresses hold forever: each one that was ever shipped answers, also when no document gives it a page any more. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PERMALINKS } from '../scripts/convert/emit/shipped-addresses.ts';
import { CONTENT, HOST, pagesOf, parse, parsePage, PLACES, SITES, type BuiltSite } from './support/sites.ts';

const addressesIn = (text: string) => JSON.parse(text) as string[];
const permalinksOf = (content: string) => addressesIn(readFileSync(join(content, PERMALINKS), 'utf8'));

/** Addresses without an answer: of a page, which ends with a slash, or of a file. */
const unanswered = (addresses: readonly string[], { root }: BuiltSite) =>
  addresses.filter((address) => !existsSync(join(root, address, address.endsWith('/') ? 'index.html' : '')));

test.each(PLACES)('every address ever shipped answers: %s', (_, site) => {
  expect(unanswered(permalinksOf(site.content), site)).toEqual([]);
});

const committed = spawnSync('git', ['show', `HEAD:content/${PERMALINKS}`], { encoding: 'utf8' });

test.skipIf(committed.status !== 0)('no committed address is gone from the list', () => {
  const known = new Set(permalinksOf(CONTENT));
  expect(addressesIn(committed.stdout).filter((address) => !known.has(address))).toEqual([]);
});

describe('a site with redirects and retired codes', () => {
  const site = SITES.based;

  test('answers at every address that it kept', () => {
    const pages = pagesOf(site);

    expectRedirect(pages.get('/tencent-im/client/'), '/docs/handbook/tencent-im/group/', '模块改名。');
    expectRedirect(
      pages.get('/tencent-im/87003/'),
      '/docs/handbook/tencent-im/71000/',
      '编号写错，实为 71000。',
    );
    expect(read('tencent-im/87003.json')).toContain(
      `"movedTo": "${HOST}/docs/handbook/tencent-im/71000.json"`,
    );
    expect(read('_redirects').split('\n')).toEqual(
      expect.arrayContaining([
        '/docs/handbook/tencent-im/client/ /docs/handbook/tencent-im/group/ 301',
        '/docs/handbook/tencent-im/87003.md /docs/handbook/tencent-im/71000.md 301',
      ]),
    );

    const retired = parsePage(pages, '/tencent-im/87002/');
    expect(retired('h1').text().replace(/\s+/gu, '')).toBe('87002服务繁忙');
    expect(retired('.code-head .alerts li').first().text()).toMatch(/已撤下.*厂商撤回了这一行。/su);
    expect(read('tencent-im/87002.md')).toContain('\n注意：已撤下：');
    // The number of a code that another document still has leads to both.
    const shared = parsePage(pages, '/older-system/71000/')('.alerts .of-elsewhere');
    expect(shared.text()).toContain('同一数字别处也用');
    expect(shared.find('a').attr('href')).toBe('/docs/handbook/code/71000/');
    expect(retired('.vendor').text()).toMatch(
      /第零版 · 错误码 › 公共.*服务繁忙，\s*请稍后重试 <b>。.*备注：\s*仅服务端/su,
    );
    expect(retired('.vendor').text()).not.toContain('厂商撤回了这一行。');
    expect(read('tencent-im/87002.md')).toContain('> 请稍后重试 <b>。');

    // Nobody else has the number 87002; 71000 is in a document, and a retired code of another system had it too.
    expect(hrefs(pages.get('/code/87002/'))).toContain('/docs/handbook/tencent-im/87002/');
    expect(hrefs(pages.get('/code/71000/'), '[data-part="retired"]')).toEqual([
      '/docs/handbook/older-system/71000/',
    ]);
    expect(parsePage(pages, '/code/0/')('[data-part="retired"]').length).toBe(0);
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
