import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { documentSchema, type ConvertedDocument } from '../../src/schemas/document.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import { temporaryContent } from '../verify/testing/content-folder.ts';
import { addDocument } from './add-document.ts';

const read = (...path: string[]) => readFileSync(join(...path), 'utf8');
const manifestIn = (content: string, system: string) =>
  parse(read(content, `systems/${system}.yaml`)) as Manifest;

/** What a document says, apart from how its heading paths are nested. */
const codesOf = (text: string): ConvertedDocument => documentSchema.parse(JSON.parse(text));

describe.each([
  ['tencent-im', 'early-html'],
  ['tencent-im', 'early-markdown'],
  ['tencent-im', '2019-11-05'],
  ['msdk', '2015-10-21'],
  ['wildfire-im', '2024-01-03'],
])('%s %s, taken out and added again', (system, id) => {
  test('gives the same data', () => {
    const content = temporaryContent('content');
    const manifest = manifestIn(content, system);
    const at = manifest.versions.findIndex((version) => version.id === id);
    const [version] = manifest.versions.splice(at, 1);
    if (!version) throw new Error('no such version');
    writeFileSync(join(content, `systems/${system}.yaml`), stringify(manifest));
    const file = join(content, version.file);
    writeFileSync(file, readFileSync(join('content/sources', system, version.file)));
    rmSync(join(content, 'sources', system, version.file));
    rmSync(join(content, 'codes', system, `${id}.json`));
    const { isWhole, lines } = addDocument(content, file, { system, version: id }, false);
    expect(isWhole, lines.join('\n')).toBe(true);
    const again = manifestIn(content, system);
    expect(again.versions.map((item) => item.id)).toEqual(
      manifest.versions.toSpliced(at, 0, version).map((item) => item.id),
    );
    expect(again.versions[at]?.sections).toEqual(version.sections);
    const name = `codes/${system}/${id}.json`;
    expect(codesOf(read(content, name))).toEqual(codesOf(read('content', name)));
  });
});

test.each([
  ['msdk', '2015-10-21'],
  ['wildfire-im', '2024-01-03'],
])('%s without its manifest gets the modules that its data has', (system, id) => {
  const content = temporaryContent('content');
  const [version] = manifestIn(content, system).versions;
  rmSync(join(content, `systems/${system}.yaml`));
  const { isWhole, lines } = addDocument(
    content,
    join(content, 'sources', system, version?.file ?? ''),
    { system, version: id },
    false,
  );
  expect(isWhole, lines.join('\n')).toBe(true);
  const name = `codes/${system}/${id}.json`;
  expect(codesOf(read(content, name))).toEqual(codesOf(read('content', name)));
});
