import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readSourceLines } from './source-lines.ts';

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
  expect(readSourceLines('demo', { file: 'v1.md' })).toEqual(['# 公共', '', '|1|甲|']);
});

it('does not wait for a pipe', () => {
  expect(spawnSync('mkfifo', [join(content, 'sources/demo/v1.md')]).status).toBe(0);
  expect(() => readSourceLines('demo', { file: 'v1.md' })).toThrow(
    /v1\.md:1: a pipe, where a document should be/u,
  );
});
