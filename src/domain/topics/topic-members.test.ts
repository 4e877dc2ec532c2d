import { describe, expect, test } from 'vitest';
import type { System } from '../model/catalogue.ts';
import type { Handling } from '../handling/handling.ts';
import { entriesOf, manifestOf, record } from '../testing/records.ts';
import { codesWithAdvice, indexEntries, membersOf, ownerCounts, relatedTopics } from './topic-members.ts';
import { holdsWords, topicOf, topicsByEntry, type Topic } from './topic.ts';

const manifest = manifestOf(['v1', 'v2'], [{ id: 'common', name: '公共' }]);
const system: System = {
  id: 'demo',
  manifest,
  entries: entriesOf(manifest, {
    v1: { '1': [record({ cause: '旧的说法。' })], '3': [record({ cause: '网络断开。' })] },
    v2: {
      '1': [record({ cause: '票据过期，', advice: '请重新登录。' })],
      '2': [record({ cause: '签名过期，', advice: '请重新登录。' })],
      '4': [record({ cause: '参数错误。' }), record({ cause: '参数缺失，', advice: '请检查。' })],
    },
  }),
  notes: new Map(),
};
const index = indexEntries([system]);
const topicWith = (id: string, codes: Record<string, string>): Topic =>
  topicOf({ id, group: '组', name: id, means: '编的', codes });
const entryOf = (id: string) => {
  const place = index.get(id);
  if (!place) throw new Error(id);
  return place.entry;
};

test('words of the newest wording hold an entry in its topic, those of an older one do not', () => {
  expect(holdsWords(entryOf('demo/1'), '票据过期')).toBe(true);
  expect(holdsWords(entryOf('demo/1'), '重新登录')).toBe(true);
  expect(holdsWords(entryOf('demo/1'), '过期，请')).toBe(true);
  expect(holdsWords(entryOf('demo/1'), '旧的说法')).toBe(false);
  expect(holdsWords(entryOf('demo/4'), '参数缺失')).toBe(true);
  expect(holdsWords(entryOf('demo/3'), '网络断开'), 'a removed code').toBe(true);
});

test('an entry has its topics in the order of the curation', () => {
  const [a, b] = [topicWith('a', { 'demo/1': '票据过期' }), topicWith('b', { 'demo/1': '过期' })];
  expect(topicsByEntry([b, a]).get('demo/1')).toEqual([b, a]);
  expect(topicsByEntry([a]).get('demo/2')).toBeUndefined();
});

test('members stand in display order, whatever the order of the curation; what is gone is left out', () => {
  const topic = topicWith('a', { 'demo/3': '网络', 'demo/9': '没有', 'demo/1': '票据' });
  const [group, ...rest] = membersOf(topic, index);
  expect(rest).toEqual([]);
  expect(group?.system).toBe(system);
  expect(group?.members.map(({ entry, words }) => [entry.id, words])).toEqual([
    ['demo/1', '票据'],
    ['demo/3', '网络'],
  ]);
});

test('help quotes each advice once', () => {
  const help = { says: '重新登录。', codes: ['demo/1', 'demo/2', 'demo/3', 'demo/4'] };
  expect(codesWithAdvice(help, index, 9).map(({ entry }) => entry.id)).toEqual(['demo/1', 'demo/4']);
  expect(codesWithAdvice(help, index, 1).map(({ entry }) => entry.id)).toEqual(['demo/1']);
});

describe('who acts', () => {
  const by = (value: 'server-developer' | 'end-user'): Handling => ({
    owner: { value, basis: 'document' as const, words: '', reason: '' },
    retry: null,
  });
  test('counts, the most first, and those without an answer last', () => {
    const silent = { owner: null, retry: null };
    expect(
      ownerCounts([
        silent,
        undefined,
        silent,
        by('end-user'),
        by('server-developer'),
        by('server-developer'),
      ]),
    ).toEqual([
      { owner: 'server-developer', count: 2 },
      { owner: 'end-user', count: 1 },
      { owner: 'not-stated', count: 3 },
    ]);
    expect(ownerCounts([by('end-user')])).toEqual([{ owner: 'end-user', count: 1 }]);
  });
});

test('topics are related by the codes that they share', () => {
  const own = topicWith('own', { 'demo/1': '', 'demo/2': '', 'demo/3': '' });
  const far = topicWith('far', { 'demo/4': '' });
  const near = topicWith('near', { 'demo/3': '', 'demo/4': '' });
  const nearest = topicWith('nearest', { 'demo/1': '', 'demo/2': '' });
  expect(relatedTopics(own, [own, far, near, nearest], 9)).toEqual([nearest, near]);
  expect(relatedTopics(own, [own, far, near, nearest], 1)).toEqual([nearest]);
});
