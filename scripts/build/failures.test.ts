/** A build that can't be made says why in one line, leaves nothing behind and touches no output. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runNode } from '../verify/testing/run-node.ts';

const PROJECT = join(import.meta.dirname, '../..');

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'build-failure-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Copies the content without its data, or with a document of it that is cut off. */
function spoiltContent(folder: string, cutOff: boolean): Record<string, string> {
  const content = join(folder, 'content');
  cpSync(join(PROJECT, 'content'), content, { recursive: true });
  if (cutOff) writeFileSync(join(content, 'codes/wildfire-im/2024-01-03.json'), '{"system":');
  else rmSync(join(content, 'codes'), { recursive: true });
  return { CONTENT_DIR: content };
}

test.each<[name: string, says: RegExp, env: (folder: string) => Record<string, string>]>([
  [
    'no data',
    /content\/codes\/.+\.json:1: no data for this version\. Run "npm run convert"/u,
    (folder) => spoiltContent(folder, false),
  ],
  [
    'data cut off',
    /2024-01-03\.json:1: data that is not what conversion writes\. Run "npm run convert"/u,
    (folder) => spoiltContent(folder, true),
  ],
  ['a host that is none', /SITE_URL is "example", which is no address/u, () => ({ SITE_URL: 'example' })],
  ['a base without its slash', /BASE_PATH is "a": it begins with a slash/u, () => ({ BASE_PATH: 'a' })],
])('%s', async (_, says, env) => {
  const folder = temporaryFolder();
  const options = { OUT_DIR: join(folder, 'dist'), BASE_PATH: '', SITE_URL: '', ...env(folder) };
  const before = readdirSync(folder);
  const { status, err } = await runNode(['scripts/build.ts'], { cwd: PROJECT, env: options });
  expect(err).toMatch(says);
  expect(err).toMatch(/^build failed: .+\n$/u);
  expect(status).toBe(1);
  expect(readdirSync(folder)).toEqual(before);
});

test.each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
])('a build that is ended by %s takes its folders with it', (signal, status) => {
  const folder = temporaryFolder();
  const script = `
    import { mkdirSync } from 'node:fs';
    import { openWorkspace } from '${join(import.meta.dirname, 'stages/workspace.ts')}';
    mkdirSync(openWorkspace('${folder}', '${join(folder, 'dist')}').site);
    process.kill(process.pid, '${signal}');
    setTimeout(() => {}, 10_000);`;
  const ended = spawnSync(process.execPath, ['--input-type=module', '--eval', script]);
  expect(ended.status).toBe(status);
  expect(readdirSync(folder, { recursive: true }).filter((name) => name !== '.cache')).toEqual([]);
});
