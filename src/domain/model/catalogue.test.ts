import { expect, test } from 'vitest';
import { readKnownSystems } from '../../../scripts/verify/testing/known-systems.ts';
import { neighbours } from './catalogue.ts';

const systems = readKnownSystems();

/** Ids of the neighbours of an entry. */
function around(id: string): [string | undefined, string | undefined] {
  const system = systems.find((candidate) => id.startsWith(`${candidate.id}/`));
  const entry = system?.entries.find((candidate) => candidate.id === id);
  if (!system || !entry) throw new Error(`no entry ${id}`);
  const { previous, next } = neighbours(system, entry);
  return [previous?.id, next?.id];
}

test('neighbours follow the numbers, over the sign and past removed codes', () => {
  expect(around('tencent-im/0')).toEqual(['tencent-im/-302', 'tencent-im/6']);
  expect(around('tencent-im/120001-130000')).toEqual(['tencent-im/115257', 'tencent-im/other']);
});

test('no neighbour stands in another layer or beyond the ends', () => {
  expect(around('msdk/gateway/0')[1]).toBeUndefined();
  expect(around('msdk/logic/-30001')[0]).toBeUndefined();
  expect(around('tencent-im/other')[1]).toBeUndefined();
});
