import { describe, expect, test } from 'vitest';
import type { System } from '../model/catalogue.ts';
import { entriesOf, manifestOf, record } from '../testing/records.ts';
import { evidenceOf } from './evidence.ts';
import { absoluteTicket, ticketOf } from './ticket.ts';

const manifest = manifestOf(
  ['v1', 'v2'],
  [
    { id: 'common', name: '公共' },
    { id: 'push', name: '推送' },
  ],
);
const entries = entriesOf(manifest, {
  v1: { '-17': [record({ advice: '请联系客服。', line: 4 })], '18': [record({ line: 5 })] },
  v2: { '18': [record({ line: 7 }), record({ module: 'push', line: 9 })] },
});
const system: System = { id: 'demo', manifest, entries, notes: new Map() };
const ticketFor = (code: string, options: Partial<Parameters<typeof ticketOf>[2]> = {}) => {
  const entry = entries.find((candidate) => candidate.code === code);
  if (!entry) throw new Error(code);
  return ticketOf(system, entry, {
    alerts: [],
    handling: undefined,
    evidence: [],
    base: '/docs/',
    ...options,
  });
};

describe('a ticket', () => {
  test('of a removed code holds its last wording and says since when it is gone', () => {
    const ticket = ticketFor('-17');
    expect(ticket).toMatchObject({ code: '-17', removedIn: 'v2 版', pinned: '/docs/demo/-17/#v-v1' });
    expect(ticket.wordings).toEqual([
      {
        cause: { text: '网络断开。' },
        advice: { text: '请联系客服。' },
        divided: true,
        line: 4,
        source: '/docs/sources/demo/v1/#L4',
      },
    ]);
  });

  test('of a code in several places names each', () => {
    const ticket = ticketFor('18');
    expect(ticket.removedIn).toBeUndefined();
    expect(ticket.wordings.map(({ place, line }) => [place, line])).toEqual([
      ['公共', 7],
      ['推送', 9],
    ]);
  });

  test('names who handles it, with the words that say so', () => {
    const owner = {
      value: 'vendor-support',
      basis: 'document',
      words: '请联系客服',
      reason: '编的',
    } as const;
    const ticket = ticketFor('-17', { handling: { owner, retry: null } });
    expect(ticket.owner).toEqual({ value: 'vendor-support', basis: 'document', words: '请联系客服' });
    expect(ticket.retry).toBeUndefined();
    expect(ticket.collect).toEqual([]);
  });

  test('gets whole addresses from the page that carries it', () => {
    const ticket = absoluteTicket(ticketFor('-17'), 'http://10.0.0.7:8080/docs/demo/');
    expect(ticket.url).toBe('http://10.0.0.7:8080/docs/demo/-17/');
    expect(ticket.wordings[0]?.source).toBe('http://10.0.0.7:8080/docs/sources/demo/v1/#L4');
  });
});

describe('what is to be collected', () => {
  const items = [
    { words: '请提供接口和日志', collect: ['接口', '日志'], reason: '编的' },
    { words: '提供接口和', collect: ['接口'], reason: '编的' },
    { words: '请联系客服', collect: [], reason: '编的' },
  ];
  const of = (advice: string) => evidenceOf([record({ advice })], null, items);

  test('is named by the document’s own words, each once', () => {
    expect(of('请提供接口和日志。')).toEqual(['接口', '日志']);
  });
  test('is nothing where the document only says whom to ask', () => {
    expect(of('请联系客服。')).toEqual([]);
  });
  test('does not come up where nobody is sent to the support', () => {
    expect(of('请重试。')).toBeNull();
  });
});
