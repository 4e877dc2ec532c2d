import { appendFileSync, cpSync, existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { convert } from '../convert-content.ts';
import { sumsBelow } from '../../shared/files.ts';
import { temporaryContent } from '../../verify/testing/content-folder.ts';
import { outputChanges, writeFiles } from './output-files.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');

describe('what conversion did not write', () => {
  let content: string;
  let elsewhere: string;
  const convertAll = () => writeFiles(content, convert(content).files);
  beforeEach(() => {
    content = temporaryContent(join(FIXTURES, 'base'));
    convertAll();
    elsewhere = temporaryContent(join(FIXTURES, 'base'));
    writeFileSync(join(elsewhere, 'v9.json'), '{"system":"demo","version":"v9"}');
    writeFileSync(join(elsewhere, 'v1.json'), 'of somebody else');
  });

  const expectRefusal = (message: string) => {
    const before = [sumsBelow(content), sumsBelow(elsewhere)];
    expect(convertAll).toThrow(message);
    const { files } = convert(content);
    expect(() => outputChanges(content, files)).toThrow(message);
    expect([sumsBelow(content), sumsBelow(elsewhere)]).toEqual(before);
  };

  test.each(['codes/link', 'codes/demo/link', 'codes/demo/v9.json'])(
    'is not looked for through a link: %s',
    (path) => {
      symlinkSync(path.endsWith('.json') ? join(elsewhere, 'v9.json') : elsewhere, join(content, path));
      expectRefusal(`content/${path}:1: a symbolic link where conversion writes. Remove the link`);
    },
  );

  test.each(['codes', 'codes/demo', 'codes/demo/v1.json', 'permalinks.json'])(
    'is not written through a link: %s',
    (path) => {
      const target = join(elsewhere, 'target');
      cpSync(join(content, path), target, { recursive: true });
      rmSync(join(content, path), { recursive: true });
      symlinkSync(target, join(content, path));
      appendFileSync(join(content, 'systems/demo.yaml'), '# changed\n');
      expectRefusal(`content/${path}:1: a symbolic link where conversion writes. Remove the link`);
    },
  );

  test.each([
    ['codes/demo/notes.txt', 'mine'],
    ['codes/demo/v1-copy.json', '{"system":"demo","version":"v1"}'],
    ['codes/demo/v9.json', '{"system":"demo"'],
    ['codes/notes.77.tmp', 'mine'],
  ])('is named and left: %s', (path, text) => {
    writeFileSync(join(content, path), text);
    expectRefusal(`content/${path}:1: a file that conversion did not write`);
  });

  test('is left without a word where it is hidden or beside the data', () => {
    const paths = ['codes/.DS_Store', 'codes/demo/.v1.json.swp', 'notes.77.tmp'];
    for (const path of paths) writeFileSync(join(content, path), 'mine');
    expect(convertAll()).toEqual({ written: [], removed: [] });
    expect(paths.filter((path) => !existsSync(join(content, path)))).toEqual([]);
  });

  test('is missed where a link in sources is read by nobody', () => {
    symlinkSync(elsewhere, join(content, 'sources/link'));
    expect(convertAll).toThrow('content/sources/link:1: a document that no manifest names');
  });

  test('stays behind a folder of documents that is a link: it is read, and nothing more', () => {
    cpSync(join(content, 'sources/demo'), join(elsewhere, 'demo'), { recursive: true });
    rmSync(join(content, 'sources/demo'), { recursive: true });
    symlinkSync(join(elsewhere, 'demo'), join(content, 'sources/demo'));
    expect(convertAll()).toEqual({ written: [], removed: [] });
  });
});
