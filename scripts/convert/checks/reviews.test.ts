/** What the history is judged by, given wrongly: the error names the file and the line. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { convert } from '../convert-content.ts';
import { readSystems } from '../read/project.ts';
import { SourceError, SourceErrors } from '../../shared/source-error.ts';
import { fillInChecksums, temporaryContent } from '../../verify/testing/content-folder.ts';
import { readHistoryRules } from '../read/rules.ts';
import { wordingChanges } from './reviews.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');

/** A system with two versions that say code 2001 differently. */
function demo(files: Record<string, string> = {}): string {
  const content = temporaryContent(join(FIXTURES, 'base'), join(FIXTURES, 'second-version'));
  const source = join(content, 'sources/demo/v2.txt');
  writeFileSync(source, readFileSync(source, 'utf8').replace(/^2001\t[^\t\n]*/mu, '2001\t参数不合法'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(content, path, '..'), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  const manifest = join(content, 'systems/demo.yaml');
  writeFileSync(
    manifest,
    readFileSync(manifest, 'utf8').replaceAll(/sha256: [0-9a-f]{64}/gu, 'sha256: AUTO'),
  );
  fillInChecksums(content);
  return content;
}

/** The manifest with one part of its text replaced. */
function withManifest(from: string, to: string): string {
  const content = demo();
  const path = join(content, 'systems/demo.yaml');
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  return content;
}

/** The first of its faults. */
function failure(content: string): { file: string; line: number; message: string } {
  try {
    convert(content);
  } catch (error) {
    if (error instanceof SourceError) return error;
    if (error instanceof SourceErrors && error.errors[0]) return error.errors[0];
    throw error;
  }
  throw new Error('nothing was refused');
}

const REVIEWS = 'curation/reviews/demo.yaml';
const review = (id: string, hash: string, grade = 'wording') =>
  `- id: ${id}\n  hash: ${hash}\n  grade: ${grade}\n`;

/** The one change of the demo, as reviews name it. */
const HASH = (() => {
  const known = { hash: '' };
  return () => {
    if (known.hash) return known.hash;
    const content = demo();
    writeData(content);
    const [system] = readSystems(content);
    if (!system) throw new Error('the demo has no system');
    const [change] = wordingChanges(system, readHistoryRules(content, system));
    expect(change).toMatchObject({ id: 'demo/2001' });
    known.hash = change?.hash ?? '';
    return known.hash;
  };
})();

function writeData(content: string): void {
  for (const [path, text] of convert(content).files) {
    mkdirSync(join(content, path, '..'), { recursive: true });
    writeFileSync(join(content, path), text);
  }
}

describe('reviews', () => {
  test('one that fits is accepted, and corrects the grade', () => {
    const content = demo({ [REVIEWS]: review('demo/2001', HASH(), 'meaning') });
    writeData(content);
    const [system] = readSystems(content);
    const changes = system ? wordingChanges(system, readHistoryRules(content, system)) : [];
    expect(changes).toMatchObject([{ id: 'demo/2001', grade: 'meaning', reviewed: true }]);
  });

  test('one stays when a version comes between, whether that has the old wording, the new one, another or none', () => {
    for (const said of ['2001\t参数错误\n', '2001\t参数不合法\n', '2001\t参数不对\n', '']) {
      const content = demo({ [REVIEWS]: review('demo/2001', HASH(), 'meaning') });
      writeFileSync(
        join(content, 'sources/demo/between.txt'),
        `# 公共\n\n错误码\t描述\n0\t成功\n\n# 客户端\n\n错误码\t描述\n2002\t别的\n${said}`,
      );
      const manifest = join(content, 'systems/demo.yaml');
      const text = readFileSync(manifest, 'utf8').replaceAll(/sha256: [0-9a-f]{64}/gu, 'sha256: AUTO');
      const [second = ''] = / {2}- id: v2[\s\S]*$/u.exec(text) ?? [];
      const between = second
        .replace('id: v2', 'id: between')
        .replace('v2.txt', 'between.txt')
        .replace('2024-02-29', '2024-02-28');
      writeFileSync(manifest, text.replace(second, between + second));
      fillInChecksums(content);
      writeData(content);
      const [system] = readSystems(content);
      const changes = system ? wordingChanges(system, readHistoryRules(content, system)) : [];
      expect(changes.filter(({ hash }) => hash === HASH())).toMatchObject([
        { id: 'demo/2001', grade: 'meaning', reviewed: true },
      ]);
    }
  });

  test.each([
    [
      'of a text that is gone',
      () => `\n${review('demo/2001', '0123456789abcdef')}`,
      2,
      'whose wordings no two',
    ],
    ['of a code that is gone', () => review('demo/9999', HASH()), 1, 'a review of demo/9999'],
    ['for the second time', () => review('demo/2001', HASH()).repeat(2), 4, 'for the second time'],
    [
      'for the second time with another grade',
      () => review('demo/2001', HASH()) + review('demo/2001', HASH(), 'advice'),
      4,
      'for the second time',
    ],
    ['of another system', () => review('other/2001', HASH()), 1, 'other/2001 among those of demo'],
    ['with a grade that there is not', () => review('demo/2001', HASH(), 'severe'), 3, '"0.grade"'],
    ['with a broken hash', () => review('demo/2001', '123'), 2, '"0.hash"'],
    ['that is no list', () => 'id: demo/2001\n', 1, 'expected array'],
  ])('one %s is refused', (_, text, line, message) => {
    const error = failure(demo({ [REVIEWS]: text() }));
    expect(error).toMatchObject({ file: `content/${REVIEWS}`, line });
    expect(error.message).toContain(message);
  });

  test('a file for a system without manifest is refused', () => {
    expect(failure(demo({ 'curation/reviews/nobody.yaml': '[]\n' }))).toMatchObject({
      file: 'content/curation/reviews/nobody.yaml',
      line: 1,
    });
  });
});

describe('terminology', () => {
  test.each([
    ['a group of one', '- [帐号, 账号]\n- [服务端]\n', 2],
    ['a term in two groups', '- [帐号, 账号]\n- [用户, 账号]\n', 2],
    ['a term twice in a group', '- [帐号,\n   帐号]\n', 2],
    ['a term of punctuation', '- [帐号, "--"]\n', 1],
    ['an empty term', '- [帐号, ""]\n', 1],
    ['no YAML', '- [帐号\n- x: [', 2],
  ])('%s is refused', (_, text, line) => {
    expect(failure(demo({ 'curation/terminology.yaml': text }))).toMatchObject({
      file: 'content/curation/terminology.yaml',
      line,
    });
  });
});

describe('versions and modules of a manifest', () => {
  /** Line of the first line that holds a text. */
  const lineOf = (content: string, text: string, nth = 1): number => {
    const lines = readFileSync(join(content, 'systems/demo.yaml'), 'utf8').split('\n');
    const found = lines.flatMap((line, index) => (line.includes(text) ? [index + 1] : []));
    return found[nth - 1] ?? 0;
  };

  test.each([
    ['a version id twice', 'id: v2', 'id: v1', 'id: v1', 2],
    ['one document for two versions', 'file: v2.txt', 'file: v1.md', 'file: v1.md', 2],
    ['a date before the one of an older version', 'date: null', 'date: 2024-03-01', 'date: 2024-02-29', 1],
    ['the same date for two versions', 'date: null', 'date: 2024-02-29', 'date: 2024-02-29', 2],
    ['a date that the calendar lacks', 'date: 2024-02-29', 'date: 2023-02-29', 'date: 2023-02-29', 1],
    ['a module id twice', 'id: client', 'id: server', 'id: server', 2],
    ['a predecessor that there is not', 'succeeds: [server]', 'succeeds: [serve]', 'succeeds', 1],
    ['a module that took over itself', 'succeeds: [server]', 'succeeds: [client]', 'succeeds', 1],
    ['a circle', '    name: 服务端\n', '    name: 服务端\n    succeeds: [client]\n', 'succeeds', 1],
  ])('%s is refused', (_, from, to, at, nth) => {
    const content = withManifest(from, to);
    expect(failure(content)).toMatchObject({
      file: 'content/systems/demo.yaml',
      line: lineOf(content, at, nth),
    });
  });

  test('undated versions may stand anywhere', () => {
    expect(() => convert(withManifest('date: 2024-02-29', 'date: null'))).not.toThrow();
    expect(() => convert(demo())).not.toThrow();
  });
});
