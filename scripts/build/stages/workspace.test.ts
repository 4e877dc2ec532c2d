import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openWorkspace } from './workspace.ts';

let folder: string;
let output: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  output = join(folder, 'dist');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const build = (text: string) => {
  const workspace = openWorkspace(folder, output);
  mkdirSync(workspace.site);
  writeFileSync(join(workspace.site, 'index.html'), text);
  return workspace;
};
const published = () => readFileSync(join(output, 'index.html'), 'utf8');

it('puts a site in place of the old one, all of it', () => {
  mkdirSync(output);
  writeFileSync(join(output, 'stale.html'), 'old');
  const workspace = build('new');
  expect(readdirSync(output)).toEqual(['stale.html']);
  workspace.publish();
  workspace.discard();
  expect(readdirSync(output)).toEqual(['index.html']);
  expect(readdirSync(folder)).toEqual(['dist']);
});

it('leaves the output alone when a build fails', () => {
  mkdirSync(output);
  writeFileSync(join(output, 'index.html'), 'old');
  build('half').discard();
  expect(published()).toBe('old');
  expect(readdirSync(folder)).toEqual(['dist']);
});

it('keeps the old site when the new one is not there to be moved', () => {
  build('old').publish();
  const workspace = openWorkspace(folder, output);
  expect(() => workspace.publish()).toThrow(/ENOENT/);
  expect(published()).toBe('old');
});

it('lets two builds go on side by side', () => {
  const [first, second] = [build('first'), build('second')];
  first.publish();
  first.discard();
  second.publish();
  second.discard();
  expect(published()).toBe('second');
});

it('removes what a killed build left behind long ago, and nothing younger', () => {
  const [old, young] = ['build-old', 'build-young'].map((name) => join(folder, '.cache', name)) as [
    string,
    string,
  ];
  for (const path of [old, young]) mkdirSync(path, { recursive: true });
  utimesSync(old, 0, 0);
  openWorkspace(folder, output).discard();
  expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
});

it.each([
  ['renameSync old- 1 KILL', true],
  ['renameSync old- 1 AFTER', false],
  ['renameSync /site 2 AFTER', true],
])(
  'a build that is killed at its renames (%s) leaves a whole site, if need be with the next build',
  (at, isThere) => {
    build('old').publish();
    const script = `
    import { mkdirSync, writeFileSync } from 'node:fs';
    import { openWorkspace } from '${join(import.meta.dirname, 'workspace.ts')}';
    const workspace = openWorkspace('${folder}', '${output}');
    mkdirSync(workspace.site);
    writeFileSync(workspace.site + '/index.html', 'new');
    workspace.publish();`;
    const preload = join(import.meta.dirname, '../../verify/testing/at-call.mjs');
    const child = spawnSync(
      process.execPath,
      ['--import', preload, '--input-type=module', '--eval', script],
      { env: { ...process.env, AT_CALL: at } },
    );
    expect(child.signal).toBe('SIGKILL');
    expect(existsSync(output)).toBe(isThere);
    openWorkspace(folder, output).discard();
    expect(published()).toBe(at.includes('/site') ? 'new' : 'old');
    expect(readdirSync(folder).filter((name) => name.startsWith('.dist'))).toHaveLength(1);
  },
);

it('takes no place for its output that holds something else', () => {
  const letter = join(folder, 'letter.txt');
  writeFileSync(letter, 'dear');
  expect(() => openWorkspace(folder, letter)).toThrow(/is a file/u);
  expect(() => openWorkspace(join(folder, 'project'), folder)).toThrow(/holds the project/u);
  expect(() => openWorkspace(join(tmpdir(), 'project'), folder)).toThrow(/holds something that is no site/u);
});
