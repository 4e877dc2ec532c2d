import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  codePath,
  entryId,
  localeBase,
  modulePath,
  parseEntryId,
  sourcePath,
  systemPath,
  withBase,
} from './address.ts';

const slug = fc.stringMatching(/^[a-z0-9]+(?:-[a-z0-9]+){0,2}$/u);
const code = fc.oneof(fc.integer().map(String), fc.constantFrom('120001-130000', '-999--100', 'other'));

test('an entry id reads back as its parts', () => {
  fc.assert(
    fc.property(slug, fc.option(slug), code, (system, namespace, number) => {
      const address = { system, namespace, code: number };
      expect(parseEntryId(entryId(address))).toEqual(address);
    }),
  );
});

test.each(['', 'tencent-im', '/tencent-im', 'msdk/wechat/40001/more', 'tencent-im/'])(
  '"%s" is no entry id',
  (id) => {
    expect(parseEntryId(id)).toBeNull();
  },
);

describe('addresses that have shipped', () => {
  test.each([
    [codePath({ system: 'tencent-im', namespace: null, code: '6206' }), '/tencent-im/6206/'],
    [codePath({ system: 'msdk', namespace: 'wechat', code: '40001' }), '/msdk/wechat/40001/'],
    [codePath({ system: 'tencent-im', namespace: null, code: 'other' }), '/tencent-im/other/'],
    [systemPath('msdk'), '/msdk/'],
    [modulePath('msdk', 'qq'), '/msdk/qq/'],
    [sourcePath('msdk', '2015-10-21'), '/sources/msdk/2015-10-21/'],
    [sourcePath('msdk', '2015-10-21', 112), '/sources/msdk/2015-10-21/#L112'],
  ])('%s', (path, expected) => {
    expect(path).toBe(expected);
  });
});

test.each(['/', '/handbook', '/handbook/'])('the base %s gives neither two slashes nor none', (base) => {
  expect(withBase(base, '/msdk/')).toBe(base === '/' ? '/msdk/' : '/handbook/msdk/');
});

test.each([
  ['/', 'zh-CN', 'en', '/en/'],
  ['/en/', 'en', 'zh-CN', '/'],
  ['/en/', 'en', 'en', '/en/'],
  ['/handbook', 'zh-CN', 'fr', '/handbook/fr/'],
  ['/handbook/en/', 'en', 'fr', '/handbook/fr/'],
  ['/en/en/', 'en', 'zh-CN', '/en/'],
])('from %s in %s, the pages in %s are below %s', (base, from, to, expected) => {
  expect(localeBase(base, { from, to, locales: ['zh-CN', 'en', 'fr'] })).toBe(expected);
});
