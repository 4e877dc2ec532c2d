import { expect, test } from 'vitest';
import type { Manifest } from '../../schemas/manifest.ts';
import type { Entry } from './entry.ts';
import { countVersions } from './version-count.ts';

const manifest = { versions: [{ id: 'one' }, { id: 'two' }] } as Manifest;

const entry = (id: string, ...versions: string[]) =>
  ({ id, versions: versions.map((version) => ({ version, records: [] })) }) as unknown as Entry;

test('counts what each version keeps, adds and drops', () => {
  const entries = [
    entry('kept', 'one', 'two'),
    entry('dropped', 'one'),
    entry('new', 'two'),
    entry('new-too', 'two'),
  ];
  expect(countVersions(manifest, entries)).toEqual([
    { version: 'one', total: 2, kept: 0, added: 2, dropped: 0 },
    { version: 'two', total: 3, kept: 1, added: 2, dropped: 1 },
  ]);
});

test('a version without codes counts nothing', () => {
  expect(countVersions(manifest, []).map(({ total }) => total)).toEqual([0, 0]);
});
