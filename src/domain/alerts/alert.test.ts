import { describe, expect, test } from 'vitest';
import { changesBetween, type HistoryRules } from '../history/changes.ts';
import type { System } from '../model/catalogue.ts';
import { buildNumberMeanings } from '../number/number-meanings.ts';
import { entriesOf, manifestOf, record } from '../testing/records.ts';
import { alertsOf } from './alert.ts';

const manifest = manifestOf(['v1', 'v2', 'v3'], [{ id: 'common', name: '公共' }]);
const entries = entriesOf(manifest, {
  v1: {
    1: [record({ cause: '注册超时。' })],
    2: [record({ cause: '账号不存在。' })],
    3: [record()],
    4: [record()],
  },
  v2: { 1: [record({ cause: '消息体为空。' })], 3: [record()], 4: [record()] },
  v3: { 1: [record({ cause: '消息体为空。' })], 2: [record({ cause: '频率过高。' })], 4: [record()] },
});
const system: System = { id: 'demo', manifest, entries, notes: new Map() };
const other: System = {
  ...system,
  id: 'other',
  manifest: { ...manifest, shortName: '别家' },
  entries: entries.slice(3).map((entry) => ({ ...entry, system: 'other', id: 'other/4', title: '别的错误' })),
};
const rules: HistoryRules = {
  versions: ['v1', 'v2', 'v3'],
  terminology: [],
  modules: manifest.modules,
  reviews: new Map(),
};
const changes = [
  ...changesBetween(entries, 'v1', 'v2', rules),
  ...changesBetween(entries, 'v2', 'v3', rules),
];
const meanings = buildNumberMeanings([system, other]);
const of = (code: string) => {
  const entry = entries.find((candidate) => candidate.code === code);
  if (!entry) throw new Error(code);
  const own = changes.filter(({ id }) => id === entry.id);
  return alertsOf(manifest, entry, own, meanings.get(code));
};

describe('the alerts of a code', () => {
  test('say what the number stood for before, and since when it does not', () => {
    expect(of('1')).toEqual([
      { kind: 'meaning', last: 'v1 版', before: '注册超时', since: 'v2 版', after: '消息体为空' },
    ]);
  });

  test('say so, too, where it was gone in between', () => {
    expect(of('2')).toEqual([
      {
        kind: 'meaning',
        last: 'v1 版',
        before: '账号不存在',
        since: 'v3 版',
        after: '频率过高',
        reused: true,
      },
    ]);
  });

  test('say since when newer documents lack it', () => {
    expect(of('3')).toEqual([{ kind: 'removed', last: 'v2 版', since: 'v3 版' }]);
  });

  test('say where else the number is a code, with the way to the page that tells them apart', () => {
    expect(of('4')).toEqual([
      {
        kind: 'elsewhere',
        places: [{ name: '别家 公共', title: '别的错误' }],
        count: 1,
        path: '/code/4/',
      },
    ]);
  });
});
