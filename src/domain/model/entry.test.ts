import { describe, expect, test } from 'vitest';
import type { ConvertedDocument, DocumentCode, SourceRecord } from '../../schemas/document.ts';
import type { Manifest } from '../../schemas/manifest.ts';
import { entriesOfModule, neighbours, notesOfModule, type System } from './catalogue.ts';
import { latestRecords, mergeVersions, modulesOf } from './entry.ts';

const manifest = {
  modules: [{ id: 'old' }, { id: 'new' }],
  versions: [{ id: 'v1' }, { id: 'v2' }],
} as Manifest;

const record = (module: string, text: string): SourceRecord => ({
  module,
  section: [module],
  line: 1,
  text: { text },
  cause: { text },
  advice: null,
  split: 'derived',
});
const code = (number: string, ...records: SourceRecord[]): DocumentCode => ({
  namespace: null,
  code: number,
  kind: 'exact',
  records,
});
const version = (id: string, ...codes: DocumentCode[]): ConvertedDocument => ({
  system: 'demo',
  version: id,
  sha256: '',
  notes: [],
  codes,
});

const v1 = version('v1', code('10', record('old', '十。')), code('9', record('old', '九。')));
const v2 = version(
  'v2',
  code('9', record('new', '新的九。'), record('old', '旧的九。')),
  code('-5', record('new', '负五。')),
);

describe('versions joined', () => {
  test('an entry has every version that has its code, and is current where the newest does', () => {
    const entries = mergeVersions('demo', manifest, [v1, v2]);
    expect(
      entries.map(({ id, status, versions }) => [id, status, versions.map((each) => each.version)]),
    ).toEqual([
      ['demo/-5', 'current', ['v2']],
      ['demo/9', 'current', ['v1', 'v2']],
      ['demo/10', 'removed', ['v1']],
    ]);
  });

  test('title and module are from the newest wording', () => {
    const [, nine] = mergeVersions('demo', manifest, [v1, v2]);
    expect(nine).toMatchObject({ title: '新的九', module: 'new' });
    expect(nine && latestRecords(nine)).toHaveLength(2);
    expect(nine && modulesOf(nine)).toEqual(['old', 'new']);
  });

  test('the order of the documents does not matter, the order of the manifest does', () => {
    expect(mergeVersions('demo', manifest, [v2, v1])).toEqual(mergeVersions('demo', manifest, [v1, v2]));
  });

  test('where numbers are per layer, the same number in two layers is two entries, layer by layer', () => {
    const perModule = version(
      'v2',
      { ...code('1', record('new', '新')), namespace: 'new' },
      { ...code('2', record('old', '旧')), namespace: 'old' },
      {
        ...code('1', record('old', '旧')),
        namespace: 'old',
      },
    );
    const ids = mergeVersions('demo', manifest, [perModule]).map(({ id }) => id);
    expect(ids).toEqual(['demo/old/1', 'demo/old/2', 'demo/new/1']);
  });
});

describe('a system', () => {
  const note = { section: ['s'], module: 'old', line: 1, text: { text: '注' } };
  const system: System = {
    id: 'demo',
    manifest,
    entries: mergeVersions('demo', manifest, [v1, v2]),
    notes: new Map([
      ['v1', [note]],
      ['v2', [{ ...note, module: null }]],
    ]),
  };

  test('a module lists what stands or once stood in it', () => {
    expect(entriesOfModule(system, 'old').map(({ id }) => id)).toEqual(['demo/9', 'demo/10']);
  });

  test('neighbours are by number, none beyond the ends', () => {
    const around = system.entries.map((entry) => {
      const { previous, next } = neighbours(system, entry);
      return [previous?.code, next?.code];
    });
    expect(around).toEqual([
      [undefined, '9'],
      ['-5', '10'],
      ['9', undefined],
    ]);
  });

  test('the notes of a module are those of the newest version that has any', () => {
    expect(notesOfModule(system, 'old')).toEqual([{ version: 'v1', notes: [note] }]);
    expect(notesOfModule(system, 'new')).toEqual([]);
  });
});
