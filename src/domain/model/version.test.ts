import { expect, test } from 'vitest';
import type { SourceRecord } from '../../schemas/document.ts';
import type { Manifest } from '../../schemas/manifest.ts';
import { documents } from '#messages/documents.ts';
import { hasWordings, headingPaths, removedIn, versionOf } from './version.ts';

const manifest = { versions: [{ id: 'one' }, { id: 'two' }] } as Manifest;

test('a date says where it comes from', () => {
  expect(documents.date({ date: null, dateBasis: 'none' })).toBe('原文未署日期');
  expect(documents.date({ date: '2019-11-05', dateBasis: 'document' })).toBe('2019-11-05（原文印有）');
  expect(documents.date({ date: '2015-10-21', dateBasis: 'page-history' })).toContain('公开页面历史');
});

test('an entry was removed in the version after its last', () => {
  const last = (version: string) => ({ versions: [{ version, records: [] }] });
  expect(removedIn(manifest, last('one'))?.id).toBe('two');
  expect(removedIn(manifest, last('two'))).toBeNull();
});

test('an unknown version is an error that names it', () => {
  expect(versionOf(manifest, 'two').id).toBe('two');
  expect(() => versionOf(manifest, 'three')).toThrow('"three"');
});

test('wordings are listed for several versions, and for a text that the site divides', () => {
  const record = { split: 'derived', cause: { text: 'a' }, advice: null } as SourceRecord;
  const entry = (...records: SourceRecord[]) => ({ versions: [{ version: 'one', records }] });
  const single = { versions: manifest.versions.slice(0, 1) };
  expect(hasWordings(manifest, entry(record))).toBe(true);
  expect(hasWordings(single, entry(record))).toBe(false);
  expect(hasWordings(single, entry({ ...record, advice: { text: 'b' } }))).toBe(true);
  expect(hasWordings(single, entry({ ...record, advice: { text: 'b' }, split: 'columns' }))).toBe(false);
});

test('headings of a module come with the headings above them', () => {
  const sections = [
    { heading: 'A', sections: [{ heading: 'B', module: 'm' }, { heading: 'C' }] },
    { heading: 'D', module: 'm', sections: [{ heading: 'E', module: 'n' }] },
  ];
  expect(headingPaths({ sections }, 'm')).toEqual([['A', 'B'], ['D']]);
  expect(headingPaths({ sections }, 'n')).toEqual([['D', 'E']]);
});
