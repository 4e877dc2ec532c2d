import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSystems } from '../../../scripts/convert/read/project.ts';
import { currentSameWording, MOST_ALIKE } from './current-same-wording.ts';

const [tencent] = readSystems(join(import.meta.dirname, '../../../content'));
const sameWording = currentSameWording(tencent?.entries ?? [], []);
const codes = (id: string) => sameWording.get(id)?.map(({ code }) => code);

test('a removed code leads to the current ones that said the same in the same place', () => {
  expect(codes('tencent-im/70004')).toEqual(['70003']);
  expect(codes('tencent-im/70008')).toEqual(['70005']);
  expect(codes('tencent-im/70201')).toEqual(['70169', '70202']);
});

test('a current code, and a removed one whose words no other code had, lead nowhere', () => {
  expect(codes('tencent-im/70003')).toBeUndefined();
  expect(codes('tencent-im/115049')).toBeUndefined();
});

test('only codes that the newest document still has are offered', () => {
  for (const [id, current] of sameWording) {
    expect(
      current.map(({ status }) => status),
      id,
    ).toEqual(current.map(() => 'current'));
    expect(current.map((entry) => entry.id)).not.toContain(id);
  }
});

test('the bound on them is above what any wording of the documents joins', () => {
  const [most = 0] = [...sameWording.values()].map(({ length }) => length).sort((a, b) => b - a);
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThan(MOST_ALIKE);
});
