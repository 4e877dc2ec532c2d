import { expect, test } from 'vitest';
import { readLinkSources } from '../../../scripts/verify/testing/link-sources.ts';
import type { Topic } from '../topics/topic.ts';
import { chooser } from './nearest.ts';

const { systems } = readLinkSources();
const entries = systems.flatMap((system) => system.entries);
const topicOf = (...ids: string[]): Topic => ({
  id: 'expired',
  group: '凭证',
  name: '凭证过期',
  means: '过期',
  helps: [],
  codes: new Map(ids.map((id) => [id, ''])),
});
const chosen = (id: string, topic: Topic, limit: number, without: string[] = []) =>
  entries
    .filter((entry) => entry.id === id)
    .flatMap((entry) => chooser(entries, [topic])(entry, topic, limit, new Set(without)))
    .map((entry) => entry.id);

const IDS = [
  'tencent-im/6206',
  'tencent-im/70001',
  'tencent-im/70003',
  'tencent-im/70006',
  'tencent-im/70052',
  'msdk/qq/-73',
  'msdk/wechat/42001',
  'msdk/wechat/42002',
  'wildfire-im/243',
];
const topic = topicOf(...IDS);

test('other systems come first and in turn with its own, a layer once before any comes twice', () => {
  expect(chosen('tencent-im/6206', topic, 6)).toEqual([
    'msdk/wechat/42001',
    'wildfire-im/243',
    'tencent-im/70001',
    'msdk/qq/-73',
    'tencent-im/70003',
    'tencent-im/70052',
  ]);
});

test('removed codes come when no current ones are left', () => {
  const own = topicOf('tencent-im/70006', 'tencent-im/70003', 'tencent-im/70005');
  expect(chosen('tencent-im/70005', own, 2)).toEqual(['tencent-im/70003', 'tencent-im/70006']);
});

test('neither the code itself nor one that the page has already is chosen', () => {
  expect(
    chosen('tencent-im/70001', topicOf('tencent-im/70001', 'tencent-im/70003'), 6, ['tencent-im/70003']),
  ).toEqual([]);
});

test('the order in which the curation lists the codes changes nothing', () => {
  const reversed = topicOf(...[...IDS].reverse());
  for (const id of IDS) expect(chosen(id, reversed, 4), id).toEqual(chosen(id, topic, 4));
});

test('a topic that has lost its codes offers none', () => {
  expect(chosen('tencent-im/6206', topicOf('tencent-im/1234567'), 4)).toEqual([]);
});
