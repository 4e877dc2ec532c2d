import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSystems } from './manifest/project.ts';
import { fillInChecksums, snapshot, temporaryContent } from './testing/content-folder.ts';

const PROJECT = join(import.meta.dirname, '..');
const FIXTURES = join(import.meta.dirname, 'fixtures');

function run(content: string, ...options: string[]): { status: number | null; out: string; err: string } {
  const script = join(import.meta.dirname, 'convert.ts');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, '--content', content, '--quiet', ...options],
    { cwd: content, encoding: 'utf8' },
  );
  return { status, out: stdout, err: stderr };
}

const demoEntries = (content: string) =>
  readSystems(content)
    .find(({ id }) => id === 'demo')
    ?.entries.map(({ id, status, module, versions }) => ({
      id,
      status,
      module,
      versions: versions.map(({ version }) => version),
    }));

test('adding a system and then a document version takes no code', () => {
  const content = temporaryContent(join(PROJECT, 'content'));
  const committed = snapshot(join(content, 'codes'));

  cpSync(join(FIXTURES, 'base'), content, { recursive: true });
  fillInChecksums(content);
  expect(run(content, '--check')).toMatchObject({
    status: 1,
    err: 'Stale: codes/demo/v1.json, permalinks.json. Run "npm run convert" and commit the result.\n',
  });
  expect(run(content)).toMatchObject({ status: 0, err: '' });
  expect(demoEntries(content)).toEqual([
    { id: 'demo/0', status: 'current', module: 'common', versions: ['v1'] },
    { id: 'demo/1001', status: 'current', module: 'common', versions: ['v1'] },
    { id: 'demo/2001', status: 'current', module: 'server', versions: ['v1'] },
  ]);

  cpSync(join(FIXTURES, 'second-version'), content, { recursive: true });
  fillInChecksums(content);
  expect(run(content, '--check').status).toBe(1);
  expect(run(content)).toMatchObject({ status: 0, err: '' });
  expect(run(content, '--check')).toMatchObject({ status: 0, err: '' });
  expect(demoEntries(content)).toEqual([
    { id: 'demo/0', status: 'current', module: 'common', versions: ['v1', 'v2'] },
    { id: 'demo/1001', status: 'removed', module: 'common', versions: ['v1'] },
    { id: 'demo/1002', status: 'current', module: 'common', versions: ['v2'] },
    { id: 'demo/2001', status: 'current', module: 'client', versions: ['v1', 'v2'] },
  ]);

  const after = snapshot(join(content, 'codes'));
  for (const [path, sum] of committed) expect(after.get(path), path).toBe(sum);
});

test('a failed conversion leaves every file as it was', () => {
  const content = temporaryContent(join(FIXTURES, 'base'));
  expect(run(content).status).toBe(0);
  appendFileSync(join(content, 'sources/demo/v1.md'), '|2002|后来的一行|检查|\n');
  const before = snapshot(content);
  expect(run(content)).toMatchObject({
    status: 1,
    err: expect.stringContaining('content/sources/demo/v1.md:1: sha256 is') as string,
  });
  expect(snapshot(content)).toEqual(before);
});

test('data that nothing generates any more is stale, and goes; addresses never go', () => {
  const content = temporaryContent(join(FIXTURES, 'base'), join(FIXTURES, 'second-version'));
  expect(run(content).status).toBe(0);
  const permalinks = snapshot(content).get('permalinks.json');
  rmSync(join(content, 'systems/demo.yaml'));
  cpSync(join(FIXTURES, 'base/systems'), join(content, 'systems'), { recursive: true });
  fillInChecksums(content);
  writeFileSync(join(content, 'codes/demo/v1.json.123.tmp'), 'left over from a crash');
  expect(run(content, '--check').err).toContain('codes/demo/v1.json.123.tmp, codes/demo/v2.json');
  expect(run(content).status).toBe(0);
  expect([...snapshot(join(content, 'codes')).keys()]).toEqual(['demo/v1.json']);
  expect(snapshot(content).get('permalinks.json')).toBe(permalinks);
});

test.each(['./', '../content/'])('the content folder may be named %s', (name) => {
  const root = temporaryContent(join(FIXTURES, 'base'));
  cpSync(join(FIXTURES, 'base'), join(root, 'content'), { recursive: true });
  fillInChecksums(join(root, 'content'));
  const cwd = join(root, 'content');
  const script = join(import.meta.dirname, 'convert.ts');
  const call = (...options: string[]) =>
    spawnSync(process.execPath, [script, '--content', name, ...options], { cwd, encoding: 'utf8' });
  expect(call()).toMatchObject({ status: 0, stderr: '' });
  expect(call('--check')).toMatchObject({ status: 0, stderr: '' });
});
