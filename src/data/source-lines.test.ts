import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readSourceFiles } from './source-lines.ts';

const VERSION = { file: 'v1.md', sha256: '1', tables: ['markdown' as const] };

let content: string;

beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'source-lines-'));
  mkdirSync(join(content, 'sources/demo'), { recursive: true });
  vi.stubEnv('CONTENT_DIR', content);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(content, { recursive: true });
});

it.each(['\n', '\r\n', '\r'])('numbers lines that end with %j as the converter does', (end) => {
  writeFileSync(join(content, 'sources/demo/v1.md'), `\uFEFF${['# 公共', '', '|1|甲|'].join(end)}${end}`);
  expect(readSourceFiles('demo', VERSION).map(({ lines }) => lines)).toEqual([['# 公共', '', '|1|甲|']]);
});

it('numbers the lines of several files through, with each file by its name', () => {
  writeFileSync(join(content, 'sources/demo/v1.md'), '一\n二\n');
  writeFileSync(join(content, 'sources/demo/v1-server.html'), '三');
  const moreFiles = [{ file: 'v1-server.html', sha256: '2' }];
  expect(readSourceFiles('demo', { ...VERSION, moreFiles })).toEqual([
    { name: 'v1.md', sha256: '1', first: 1, lines: ['一', '二'] },
    { name: 'v1-server.html', sha256: '2', first: 3, lines: ['三'] },
  ]);
});

it('does not wait for a pipe', () => {
  expect(spawnSync('mkfifo', [join(content, 'sources/demo/v1.md')]).status).toBe(0);
  expect(() => readSourceFiles('demo', VERSION)).toThrow(/v1\.md:1: a pipe, where a document should be/u);
});
