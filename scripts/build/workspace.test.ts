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
