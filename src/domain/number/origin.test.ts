import { expect, it } from 'vitest';
import type { System } from '../model/catalogue.ts';
import type { Entry } from '../model/entry.ts';
import { isEnvelope, isSupported, originOf } from './origin.ts';

const entry = {
  id: 'one/sdk/7',
  system: 'one',
  namespace: 'sdk',
  kind: 'exact',
  module: 'sdk',
  versions: [
    { version: 'v1', records: [{ section: ['Old'] }] },
    { version: 'v2', records: [{ section: ['A', 'B'] }, { section: ['A', 'B'] }, { section: ['A', 'C'] }] },
  ],
} as unknown as Entry;
const note = (text: string) => ({ section: [], module: null, line: 1, text: { text } });
const system = {
  id: 'one',
  manifest: {
    versions: [
      { id: 'v1', label: 'First' },
      { id: 'v2', label: 'Second' },
    ],
    modules: [{ id: 'sdk', name: 'SDK' }],
  },
  entries: [entry],
  notes: new Map([
    ['v1', [note('gone')]],
    ['v2', [note('rule')]],
  ]),
} as unknown as System;
const origin = (of: string, text = 'rule') => ({ of, text, says: `of ${of}` });

it('says where the newest document lists a code, each place once', () => {
  expect(originOf([], { system, entry })).toEqual({
    listed: { version: 'Second', sections: ['A › B', 'A › C'] },
    says: [],
  });
});

it('says what is known of the entry, its layer and its system, in this order, and nothing of others', () => {
  const origins = ['one', 'two', 'one/sdk', 'one/server', 'one/sdk/7', 'one/sdk/8'].map((of) => origin(of));
  expect(originOf(origins, { system, entry }).says).toEqual(['of one/sdk/7', 'of one/sdk', 'of one']);
});

it('lets an item expire with the paragraph that it rests on, and with what it speaks of', () => {
  expect(['one', 'one/sdk', 'one/sdk/7'].map((of) => isSupported(origin(of), [system]))).toEqual([
    true,
    true,
    true,
  ]);
  expect(isSupported(origin('one', 'gone'), [system])).toBe(false);
  expect(['two', 'one/server', 'one/sdk/8'].some((of) => isSupported(origin(of), [system]))).toBe(false);
});

it('takes for an envelope only a number that wraps a module or layer which exists', () => {
  const wraps = (of: string, layer: string) => isEnvelope({ ...origin(of), wraps: layer }, [system]);
  expect(wraps('one/sdk/7', 'one/sdk')).toBe(true);
  expect(wraps('one/sdk', 'one/sdk')).toBe(false);
  expect(wraps('one/sdk/7', 'sdk')).toBe(false);
  expect(wraps('one/sdk/7', 'one/server')).toBe(false);
  expect(isEnvelope(origin('one/sdk'), [system])).toBe(true);
});
