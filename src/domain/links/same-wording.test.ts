import { describe, expect, test } from 'vitest';
import { linkedBy, readLinkSources } from '../../../scripts/verify/testing/link-sources.ts';
import type { System } from '../model/catalogue.ts';
import { entriesOf, manifestOf, record } from '../testing/records.ts';
import { buildLinks } from './build-links.ts';
import { MOST_ALIKE } from './current-same-wording.ts';
import { sameWordingLinks } from './same-wording.ts';

const sources = readLinkSources();
const linksOf = buildLinks(sources);
const entries = sources.systems.flatMap((system) => system.entries);
const idsAt = (id: string, kind: 'same-wording' | 'once-same-wording') =>
  entries
    .filter((entry) => entry.id === id)
    .flatMap((entry) => linkedBy(linksOf, entry, kind).map((item) => item.id));

describe('in the documents', () => {
  test('codes with the same wording lead to each other, also a removed one and its successor', () => {
    expect(idsAt('tencent-im/60018', 'same-wording')).toEqual(['tencent-im/60019']);
    expect(idsAt('tencent-im/60019', 'same-wording')).toEqual(['tencent-im/60018']);
    expect(idsAt('tencent-im/70003', 'same-wording')).toEqual(['tencent-im/70004']);
    expect(idsAt('msdk/logic/-20001', 'same-wording')).toEqual(['msdk/logic/-10001']);
  });

  test('codes that said the same until one of them was reworded are told apart from those', () => {
    expect(idsAt('tencent-im/70201', 'once-same-wording')).toEqual(['tencent-im/70169', 'tencent-im/70202']);
    expect(idsAt('tencent-im/70169', 'once-same-wording')).toContain('tencent-im/70201');
    expect(idsAt('tencent-im/70169', 'same-wording')).toEqual(['tencent-im/70202']);
  });

  test('no wording joins codes of two systems', () => {
    for (const entry of entries) {
      const systems = linkedBy(linksOf, entry, 'same-wording').map(({ system }) => system);
      expect(new Set([...systems, entry.system]).size, entry.id).toBe(1);
    }
  });
});

const manifest = manifestOf(['v1'], [{ id: 'common', name: '公共' }]);
const alike = (count: number): System => {
  const numbers = Array.from({ length: count }, (_, index) => String(index + 1));
  const said = Object.fromEntries(numbers.map((code) => [code, [record({ cause: '系统错误' })]]));
  return { id: 'demo', manifest, entries: entriesOf(manifest, { v1: said }), notes: new Map() };
};

test('what many codes say tells nothing about one: beyond the bound it joins none', () => {
  const linked = (system: System) =>
    system.entries.map((entry) => sameWordingLinks([system], [])['same-wording'](entry).length);
  expect(new Set(linked(alike(MOST_ALIKE)))).toEqual(new Set([MOST_ALIKE]));
  expect(new Set(linked(alike(MOST_ALIKE + 1)))).toEqual(new Set([0]));
});

test('terms, widths and punctuation make no difference, other words do', () => {
  const entriesAlike = entriesOf(manifest, {
    v1: {
      '1': [record({ cause: '帐号不存在。' })],
      '2': [record({ cause: '账号 不存在' })],
      '3': [record({ cause: '帐号已存在。' })],
    },
  });
  const system = { id: 'demo', manifest, entries: entriesAlike, notes: new Map() };
  const { 'same-wording': linker } = sameWordingLinks([system], [['帐号', '账号']]);
  expect(entriesAlike.map((entry) => linker(entry).map(({ code }) => code))).toEqual([
    ['1', '2'],
    ['1', '2'],
    [],
  ]);
});
