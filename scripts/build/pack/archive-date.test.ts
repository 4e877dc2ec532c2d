import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { archiveDate, type Origin } from './archive-date.ts';

let folder: string;
let origin: Origin;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-date-'));
  origin = { project: folder, content: join(folder, 'content'), newest: '2019-11-05' };
  write('content/a.md', '2021-01-01T00:00:00Z');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, date: string): void {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, date);
  utimesSync(file, new Date(date), new Date(date));
}

function git(...args: string[]): void {
  const names = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
  const date = '2022-03-04T05:06:07Z';
  execFileSync('git', [...names, ...args], {
    cwd: folder,
    env: { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date },
  });
}

function commit(): void {
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message=a');
}

const dateOf = (env: NodeJS.ProcessEnv = {}) => archiveDate(origin, env).toISOString();

it('is that of the commit, whatever the files say', () => {
  commit();
  expect(dateOf()).toBe('2022-03-04T05:06:07.000Z');
});

it('is that of the last change since the commit, also of a file that is new', () => {
  commit();
  write('content/a.md', '2023-01-01T00:00:00Z');
  expect(dateOf()).toBe('2023-01-01T00:00:00.000Z');
  write('content/新 文件.md', '2023-02-01T00:00:00Z');
  expect(dateOf()).toBe('2023-02-01T00:00:00.000Z');
  rmSync(join(folder, 'content/a.md'));
  expect(dateOf()).toBe('2023-02-01T00:00:00.000Z');
});

it('is that of the last change of content of another place', () => {
  commit();
  const content = mkdtempSync(join(tmpdir(), 'archive-date-content-'));
  writeFileSync(join(content, 'a.md'), '');
  utimesSync(join(content, 'a.md'), 1_700_000_000, 1_700_000_000);
  origin = { ...origin, content };
  expect(dateOf()).toBe(new Date(1_700_000_000_000).toISOString());
  rmSync(content, { recursive: true });
});

it('is that of the newest document without git, also within a repository that is another', () => {
  expect(dateOf()).toBe('2019-11-05T00:00:00.000Z');
  commit();
  origin = {
    ...origin,
    project: join(folder, 'content'),
    content: join(folder, 'content/content'),
  };
  expect(dateOf()).toBe('2019-11-05T00:00:00.000Z');
  origin = { ...origin, newest: null };
  expect(dateOf()).toBe('1980-01-01T00:00:00.000Z');
});

it('is the one that the environment names', () => {
  commit();
  expect(dateOf({ SOURCE_DATE_EPOCH: '1700000001' })).toBe('2023-11-14T22:13:21.000Z');
  for (const text of ['yesterday', '-1', '0', '1e9', '99999999999']) {
    expect(() => dateOf({ SOURCE_DATE_EPOCH: text })).toThrow(`SOURCE_DATE_EPOCH is "${text}"`);
  }
});
