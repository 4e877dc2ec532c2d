import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offlineFiles } from './files.ts';
import { copyKey, mayBeInPart, parseCopyKey, partOf, toParts } from './lists.ts';
import { findTarget, pathBelow } from './request.ts';
import { stateWords } from './state.ts';

describe('the files', () => {
  const file = (path: string, size = 10) => ({ path, size });
  const pathsOf = (files: { path: string }[]) => files.map(({ path }) => path);

  it('are the core, the pages, and what is not kept', () => {
    const core = [
      '404.html',
      '_astro/a.js',
      'browse/codes.json',
      'browse/index.html',
      'check/one.json',
      'favicon.svg',
      'icons/192.png',
      'index.html',
      'manifest.webmanifest',
      'offline/index.html',
      'pagefind/fragment/a.pf_fragment',
      'pagefind/pagefind.js',
      'search/numbers.json',
    ];
    const rest = ['code/1/index.html', 'one/1/index.html', 'one/index.html'];
    const not = [
      '_headers',
      'api/v1/codes.json',
      'llms.txt',
      'offline/0a.json',
      'og/one/1.png',
      'one/1.json',
    ];
    const files = offlineFiles(
      [...core, ...rest, ...not, 'one/1.md', 'sitemap.xml', 'sw.js'].map((path) => file(path)),
    );
    expect({ core: pathsOf(files.core), rest: pathsOf(files.rest), whole: files.whole }).toEqual({
      core,
      rest,
      whole: true,
    });
  });

  it('of a large site are not all kept, and what results quote is no longer core', () => {
    const excerpt = file('pagefind/fragment/a.pf_fragment', 2_000_001);
    const { core, rest, whole } = offlineFiles([
      excerpt,
      file('one/1/index.html', 60_000_000),
      file('index.html'),
    ]);
    expect([pathsOf(core), rest.length, whole]).toEqual([['index.html'], 2, false]);
    expect(rest.every(({ path }) => mayBeInPart(path))).toBe(true);
  });
});

describe('the parts', () => {
  it('hold every path where it is looked for, and are of a size', () => {
    const rest = Array.from({ length: 5000 }, (_, at) => [`one/${at}/index.html`, String(at)] as const);
    const parts = toParts(rest);
    for (const [path, sum] of rest) expect(parts[partOf(path, parts.length)]?.[path]).toBe(sum);
    expect(parts.map((part) => Object.keys(part).length).every((size) => size > 350 && size < 650)).toBe(
      true,
    );
    expect(toParts([])).toEqual([]);
  });

  it('a key tells path and sum', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.nat(), (path, number) => {
        const sum = number.toString(16);
        expect(parseCopyKey(copyKey(path, sum))).toEqual({ path, sum });
      }),
    );
    expect(parseCopyKey('one/1/')).toBeNull();
  });
});

describe('a request', () => {
  const files = new Map(
    ['index.html', 'one/1/index.html', '404.html', '中/index.html'].map((path) => [path, 'sum']),
  );
  const find = (path: string) => findTarget(path, (file) => Promise.resolve(files.get(file)));

  it.each([
    ['', 'index.html'],
    ['one/1/', 'one/1/index.html'],
    ['one/1/index.html', 'one/1/index.html'],
    ['404.html', '404.html'],
  ])('for "%s" is for %s', async (path, file) => {
    expect(await find(path)).toEqual({ kind: 'file', path: file, sum: 'sum' });
  });

  it('is led on, or finds nothing', async () => {
    expect(await find('one/1')).toEqual({ kind: 'redirect' });
    expect(await find('one/2/')).toEqual({ kind: 'none', isFile: false });
    expect(await find('one/2')).toEqual({ kind: 'none', isFile: false });
    expect(await find('one/1.json')).toEqual({ kind: 'none', isFile: true });
    expect(await find('toString')).toEqual({ kind: 'none', isFile: false });
  });

  it.each([
    ['/', '/', ''],
    ['/docs/b/one/1/', '/docs/b/', 'one/1/'],
    ['/docs/b/%E4%B8%AD/', '/docs/b/', '中/'],
    ['/docs/bb/', '/docs/b/', null],
    ['/%E4/', '/', null],
  ])('%s under %s asks for %s', (pathname, base, path) => {
    expect(pathBelow(pathname, base)).toBe(path);
  });
});

describe('the words', () => {
  it.each([
    [{ kind: 'filling', kept: 312, total: 1450 }, true, '正在存到本机 312/1450 '],
    [{ kind: 'complete' }, true, '已可离线使用  '],
    [{ kind: 'complete' }, false, '离线浏览中  '],
    [{ kind: 'update' }, false, '新版本已就绪  刷新'],
    [{ kind: 'core', reason: 'full' }, true, '仅常用页面可离线（本机空间不足）  '],
    [{ kind: 'core', reason: 'saving' }, true, '仅常用页面可离线（已开启省流量）  全部存到本机'],
    [{ kind: 'core', reason: 'paused' }, true, '仅常用页面可离线  '],
    [{ kind: 'off' }, false, '  '],
  ] as const)('for %j', (state, online, words) => {
    const { text, count, action } = stateWords(state, online);
    expect(`${text} ${count} ${action}`).toBe(words);
  });
});
