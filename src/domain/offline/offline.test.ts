import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offlineState } from '#messages/offline-state.ts';
import type { NumberIndex } from '../number/number-index.ts';
import { readAddress } from '../not-found/missing-page.ts';
import { divideFiles } from './core.ts';
import { isKept } from './files.ts';
import {
  bundleCount,
  copyKey,
  distribute,
  isWorker,
  listCount,
  parseCopyKey,
  placeOf,
  workerMark,
} from './lists.ts';
import { fileAt, findTarget, pathBelow } from './request.ts';
import { LEVELS, offeredLevel, stateText, type OfflineState } from './state.ts';
import { codesTold } from './told.ts';
import { FEW, planUpkeep, type Stock } from './upkeep.ts';

describe('the files', () => {
  const CORE = [
    '404.html',
    '_astro/a.js',
    'browse/codes.json',
    'browse/index.html',
    'check/one.json',
    'decode/index.html',
    'favicon.svg',
    'index.html',
    'manifest.webmanifest',
    'offline/index.html',
    'search/numbers.json',
    'search/texts.json',
  ];
  const REST = [
    'code/1/index.html',
    'one/1/index.html',
    'one/index.html',
    'pagefind/fragment/a.pf_fragment',
    'pagefind/pagefind.js',
    'topics/index.html',
  ];
  const NOT = [
    '_headers',
    'api/v1/codes.json',
    'icons/192.png',
    'llms.txt',
    'offline/0a.json',
    'og/one/1.png',
    'one/1.json',
    'one/1.md',
    'sitemap.xml',
    'sw.js',
  ];
  const divide = (paths: readonly string[], weigh: (path: string) => number = () => 10, size = 10) => {
    const files = paths.map((path) => ({ path, size }));
    const { core, rest, isOffered } = divideFiles(files, ({ path }) => weigh(path));
    return { core: core.map(({ path }) => path), rest: rest.map(({ path }) => path), isOffered };
  };

  it('are the core, the rest, and what is not kept', () => {
    expect([...CORE, ...REST, ...NOT].filter(isKept)).toEqual([...CORE, ...REST]);
    expect(divide([...CORE, ...REST])).toEqual({ core: CORE, rest: REST, isOffered: true });
  });

  it('of a large site are less: groups that do not fit are no core, and the whole is not offered', () => {
    const paths = [...CORE, 'search/numbers/0.json', 'search/numbers/1.json'];
    const weigh = (path: string) => (path.startsWith('search/numbers/') ? 130_000 : 10);
    const { core, rest } = divide(paths, weigh);
    expect(core).not.toContain('browse/index.html');
    expect(rest.filter((path) => path.startsWith('search/'))).toEqual(paths.slice(-2));
    expect(core).toContain('search/texts.json');
    // What nothing works without is core, whatever it weighs.
    expect(divide(CORE, () => 100_000).core).toEqual(
      CORE.filter((path) => !/^(?:browse|check|search\/texts)/u.test(path)),
    );
    expect(divide(REST, undefined, 10_000_001).isOffered).toBe(false);
  });
});

describe('lists and bundles', () => {
  it('hold every path where it is looked for, and are of a size', () => {
    const files = Array.from({ length: 5000 }, (_, at) => ({ path: `one/${at}/index.html` }));
    const lists = distribute(files, listCount(files.length));
    for (const file of files) expect(lists[placeOf(file.path, lists.length)]).toContain(file);
    expect(lists.map((list) => list.length).every((size) => size > 350 && size < 650)).toBe(true);
    expect([distribute([], listCount(0)), bundleCount(0), bundleCount(4_000_001)]).toEqual([[], 0, 3]);
  });

  it('a key tells path and sum', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.nat(), (path, number) => {
        const copy = { path, sum: number.toString(16) };
        expect(parseCopyKey(copyKey(copy))).toEqual(copy);
      }),
    );
    expect(parseCopyKey('one/1/')).toBeNull();
  });

  it('a worker is told from anything else', () => {
    expect(isWorker(`${workerMark('0123456789abcdef')}\n(()=>{})()`)).toBe(true);
    for (const text of ['', '<!doctype html>', "self.addEventListener('install', () => {})", '/* offline */'])
      expect(isWorker(text)).toBe(false);
  });
});

describe('the upkeep', () => {
  const sums = (prefix: string, count: number, sum = 'a') =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`${prefix}${at}`, sum]));
  const copiesOf = (files: Record<string, string>) =>
    Object.entries(files).map(([path, sum]) => ({ path, sum }));
  const core = sums('core', 30);
  const rest = sums('rest', 100);
  const head = { core, coreBundle: 'core', bundles: ['0', '1', '2'] };
  const plan = (stock: Partial<Stock>) =>
    planUpkeep({ head, rest, copies: [], level: 'core', seen: [], ...stock });
  const filesOf = ({ next }: ReturnType<typeof plan>) =>
    next && 'files' in next ? next.files.map(({ path }) => path) : [];

  it('begins with the core in one piece, then keeps what the page consists of', () => {
    expect(plan({}).next).toEqual({ bundle: 'core' });
    expect(plan({ seen: ['rest1', 'elsewhere'] })).toMatchObject({ kept: 0, total: 31 });
    expect(filesOf(plan({ copies: copiesOf(core), seen: ['rest1'] }))).toEqual(['rest1']);
    expect(plan({ copies: copiesOf({ ...core, rest1: 'a' }), seen: ['rest1'] })).toEqual({
      next: null,
      kept: 31,
      total: 31,
      stale: [],
    });
  });

  it('keeps nothing but what is seen, where that is all that is wanted', () => {
    expect(filesOf(plan({ level: 'seen', seen: ['core3', 'rest1'] }))).toEqual(['rest1', 'core3']);
    expect(plan({ level: 'seen' }).next).toBeNull();
  });

  it('fetches one by one what is lacking, where it is little, else the bundle that holds it', () => {
    const copies = copiesOf({ ...core, ...rest });
    expect(filesOf(plan({ copies: copies.slice(FEW), level: 'whole' }))).toHaveLength(FEW);
    expect(plan({ copies: copies.slice(FEW + 1), level: 'whole' }).next).toEqual({ bundle: 'core' });
    const lacking = plan({ copies: copiesOf(core), level: 'whole' });
    expect(lacking).toMatchObject({ kept: 30, total: 130 });
    expect(lacking.next).toEqual({ bundle: String(placeOf('rest0', 3)) });
  });

  it('comes to an end with every bundle fetched once, whatever was there before', () => {
    const paths = [...Object.keys(core), ...Object.keys(rest)];
    fc.assert(
      fc.property(fc.subarray(paths), fc.constantFrom(...LEVELS), (there, level) => {
        const copies = there.map((path) => ({ path, sum: 'a' }));
        const fetched: string[] = [];
        for (;;) {
          const { next } = plan({ copies, level });
          if (!next) break;
          if ('files' in next) copies.push(...next.files);
          else {
            expect(fetched).not.toContain(next.bundle);
            fetched.push(next.bundle);
            const held = paths.filter((path) =>
              next.bundle === 'core'
                ? path in core
                : path in rest && head.bundles[placeOf(path, 3)] === next.bundle,
            );
            copies.push(...held.map((path) => ({ path, sum: 'a' })));
          }
        }
        const done = plan({ copies, level });
        expect(done.kept).toBe(done.total);
      }),
    );
  });

  it('replaces what has changed: of visited pages only while they are few', () => {
    const older = (count: number) => copiesOf({ ...core, ...sums('rest', count, 'old') });
    const few = plan({ copies: older(FEW) });
    expect(filesOf(few)).toHaveLength(FEW);
    expect(few.stale).toHaveLength(FEW);
    const many = plan({ copies: older(FEW + 2), seen: ['rest2'] });
    expect(filesOf(many)).toEqual(['rest2']);
    expect(many.stale).toHaveLength(FEW + 2);
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
    expect(fileAt(path)).toBe(file);
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
  const cost = { core: 158_000, whole: 1_430_000 };
  it.each([
    [{ kind: 'starting' }, true, '正在准备离线内容  '],
    [{ kind: 'filling', level: 'core', kept: 3, total: 40 }, true, '正在准备离线内容  '],
    [{ kind: 'filling', level: 'whole', kept: 1449, total: 1450 }, true, '正在下载整站 99% '],
    [{ kind: 'ready', level: 'seen' }, true, '看过的页面可离线查看  下载常用页面，断网也能看（约 0.2 MB）'],
    [
      { kind: 'ready', level: 'core' },
      true,
      '搜索、日志解码和看过的页面可离线使用  下载整站，断网也能看（约 1.5 MB）',
    ],
    [{ kind: 'ready', level: 'whole' }, true, '整站已可离线使用  '],
    [{ kind: 'ready', level: 'whole' }, false, '离线浏览中  '],
    [{ kind: 'update' }, false, '新版本已就绪  刷新'],
    [
      { kind: 'stopped', level: 'whole', reason: 'full' },
      true,
      '本机空间不足，已存的仍可离线使用  下载整站，断网也能看（约 1.5 MB）',
    ],
    [{ kind: 'stopped', level: 'core', reason: 'paused' }, true, '暂时取不到，稍后自动继续  '],
    [{ kind: 'off' }, false, '  '],
  ] as const)('for %j', (state: OfflineState, online, words) => {
    const { text, count, action } = stateText(state, cost, online, offlineState);
    expect(`${text} ${count} ${action}`).toBe(words);
    expect(action.includes('下载')).toBe(online && offeredLevel(state) !== undefined);
  });

  it('offer nothing where the site is too large', () => {
    expect(
      stateText({ kind: 'ready', level: 'core' }, { core: 9, whole: 0 }, true, offlineState).action,
    ).toBe('');
  });
});

describe('what is told of a code whose page is not kept', () => {
  const index: NumberIndex = {
    systems: [
      {
        id: 'one',
        name: 'One',
        perModule: false,
        modules: [{ id: 'm', name: 'M' }],
        rows: [
          [1, 0, '签名过期'],
          [2, 0, '请求被拒绝…', 1],
          [3, 0, '升级'],
          ['10-20', 0, '系统错误', 0, 'range', 10, 20],
        ],
      },
      { id: 'two', name: 'Two', perModule: false, modules: [{ id: 'm', name: 'M' }], rows: [[1, 0, '成功']] },
    ],
    retired: [
      { id: 'one/9', path: '/one/9/', label: '9', title: '旧码', system: 'One', module: '', removed: true },
    ],
  };
  const synonyms = { groups: [], spellings: [], ignored: [] };
  const texts = {
    said: [[['。', '重新签名'], ['，原因见日志'], ['', '升级客户端', 1], []], [[]]] satisfies [
      string?,
      string?,
      1?,
    ][][],
    synonyms,
  };
  const places = {
    topics: [],
    sections: [{ id: 'code', words: ['code'], path: '/code/', label: '数字' }],
    systems: ['one', 'two'].map((id) => ({ id, words: [id], label: id, perModule: false, modules: [] })),
  };
  const told = (path: string, known: typeof texts | null = texts) =>
    codesTold(readAddress(path, places, index), index, known).map(
      ({ path: page, meaning, advice, status }) => [page, meaning, advice, status],
    );

  it.each([
    ['/one/1/', [['/one/1/', '签名过期。', '重新签名', 'current']]],
    ['/one/2/', [['/one/2/', '请求被拒绝，原因见日志', '', 'removed']]],
    ['/one/3/', [['/one/3/', '', '升级客户端', 'current']]],
    ['/one/10-20/', [['/one/10-20/', '系统错误', '', 'current']]],
    ['/one/15/', [['/one/10-20/', '系统错误', '', 'current']]],
    [
      '/code/1/',
      [
        ['/one/1/', '签名过期。', '重新签名', 'current'],
        ['/two/1/', '成功', '', 'current'],
      ],
    ],
    ['/code/9/', [['/one/9/', null, null, 'retired']]],
    ['/one/', []],
    ['/about/', []],
  ])('%s', (path, expected) => {
    expect(told(path)).toEqual(expected);
  });

  it('is no more than its summary where there are no texts', () => {
    expect(told('/one/1/', null)).toEqual([['/one/1/', null, null, 'current']]);
  });
});
