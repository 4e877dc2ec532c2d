/** What conversion and the site read alike. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { CURATION_FILES, type CurationName } from '../../../src/schemas/curation-files.ts';
import { convert } from '../convert-content.ts';
import { writeFiles } from '../emit/output-files.ts';
import { temporaryContent } from '../../verify/testing/content-folder.ts';
import { readCuration } from './curation.ts';
import { readSystems } from './project.ts';

const BASE = join(import.meta.dirname, '../fixtures/base');

test.each(Object.keys(CURATION_FILES) as CurationName[])(
  '%s.yaml may be missing, or hold comments alone',
  (name) => {
    const content = temporaryContent(BASE);
    const { empty } = CURATION_FILES[name];
    expect(readCuration(content, name)).toEqual(empty);
    const file = join(content, 'curation', `${name}.yaml`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '# Nothing yet.\n');
    expect(readCuration(content, name)).toEqual(empty);
    expect(() => convert(content)).not.toThrow();
  },
);

test('a version without data, or with other data than conversion writes, is refused and not shown as empty', () => {
  const content = temporaryContent(BASE);
  writeFiles(content, convert(content).files);
  expect(readSystems(content)[0]?.entries).toHaveLength(3);
  const data = join(content, 'codes/demo/v1.json');
  writeFileSync(data, '{}\n');
  expect(() => readSystems(content)).toThrow(
    'content/codes/demo/v1.json:1: data that is not what conversion writes. Run "npm run convert".',
  );
  rmSync(data);
  expect(() => readSystems(content)).toThrow(
    'content/codes/demo/v1.json:1: no data for this version. Run "npm run convert".',
  );
});
