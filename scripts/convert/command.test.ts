import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sumsBelow } from '../shared/files.ts';
import { readSystems } from './read/project.ts';
import { fillInChecksums, temporaryContent } from '../verify/testing/content-folder.ts';

const PROJECT = join(import.meta.dirname, '../..');
const FIXTURES = join(import.meta.dirname, 'fixtures');

function run(content: string, ...options: string[]): { status: number | null; out: string; err: string } {
  const script = join(PROJECT, 'scripts/convert.ts');
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
  const committed = sumsBelow(join(content, 'codes'));

  cpSync(join(FIXTURES, 'base'), content, { recursive: true });
  fillInChecksums(content);
  expect(run(content, '--check')).toMatchObject({
    status: 1,
    err: 'Stale: codes/demo/v1.json, permalinks.json, permalinks.sha256. Run "npm run convert" and commit the result.\n',
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
  const unassigned = 'In no topic: 4 (demo/0, demo/1001, demo/1002, demo/2001). Add each to a topic in';
  expect(run(content).out).toContain(unassigned);
  expect(run(content, '--check')).toMatchObject({
    status: 1,
    err: expect.stringContaining(unassigned) as string,
  });
  appendFileSync(
    join(content, 'curation/without-topic.yaml'),
    ['0', '1001', '1002', '2001'].map((code) => `- id: demo/${code}\n  reason: 测试。\n`).join(''),
  );
  expect(run(content, '--check')).toMatchObject({ status: 0, err: '' });
  expect(demoEntries(content)).toEqual([
    { id: 'demo/0', status: 'current', module: 'common', versions: ['v1', 'v2'] },
    { id: 'demo/1001', status: 'removed', module: 'common', versions: ['v1'] },
    { id: 'demo/1002', status: 'current', module: 'common', versions: ['v2'] },
    { id: 'demo/2001', status: 'current', module: 'client', versions: ['v1', 'v2'] },
  ]);

  const after = sumsBelow(join(content, 'codes'));
  for (const [path, sum] of committed) expect(after.get(path), path).toBe(sum);
});

test('a failed conversion leaves every file as it was', () => {
  const content = temporaryContent(join(FIXTURES, 'base'));
  expect(run(content).status).toBe(0);
  appendFileSync(join(content, 'sources/demo/v1.md'), '|2002|后来的一行|检查|\n');
  const before = sumsBelow(content);
  expect(run(content)).toMatchObject({
    status: 1,
    err: expect.stringContaining('content/sources/demo/v1.md:1: sha256 is') as string,
  });
  expect(sumsBelow(content)).toEqual(before);
});

test('all that is wrong is told in one run, and nothing is written', () => {
  const faulty = join(FIXTURES, 'cases/error-many-at-once');
  const content = temporaryContent(join(FIXTURES, 'base'));
  expect(run(content).status).toBe(0);
  cpSync(faulty, content, { recursive: true });
  fillInChecksums(content);
  const before = sumsBelow(content);
  const { status, err } = run(content);
  expect(status).toBe(1);
  const told = readFileSync(join(faulty, 'error.txt'), 'utf8').trimEnd().split('\n');
  expect(err.trimEnd().split('\n')).toEqual(told);
  expect(told.length).toBeGreaterThan(30);
  expect(sumsBelow(content)).toEqual(before);
});

test('data that nothing generates any more is stale, and goes', () => {
  const content = temporaryContent(join(FIXTURES, 'base'));
  expect(run(content).status).toBe(0);
  writeFileSync(join(content, 'codes/demo/v1.json.99999999.tmp'), 'left over from a crash');
  expect(run(content, '--check').err).toContain('Stale: codes/demo/v1.json.99999999.tmp.');
  expect(run(content).status).toBe(0);
  expect([...sumsBelow(join(content, 'codes')).keys()]).toEqual(['demo/v1.json']);
});

test('an address that was shipped never goes: a code that vanishes keeps its page, a page that moves redirects', () => {
  const content = temporaryContent(join(FIXTURES, 'base'), join(FIXTURES, 'second-version'));
  expect(run(content).status).toBe(0);
  const shipped = readFileSync(join(content, 'permalinks.json'), 'utf8');

  // The second version is withdrawn: with it go a code, a module, a document and its changes.
  rmSync(join(content, 'systems/demo.yaml'));
  rmSync(join(content, 'sources/demo/v2.txt'));
  cpSync(join(FIXTURES, 'base/systems'), join(content, 'systems'), { recursive: true });
  fillInChecksums(content);
  const before = sumsBelow(content);
  const { status, err } = run(content);
  expect(status).toBe(1);
  expect(err).toMatch(
    /^content\/permalinks\.json:\d+: the address "\/demo\/1002\/" \(服务繁忙, last in v2\) was shipped and would answer no longer/u,
  );
  expect(run(content, '--check')).toMatchObject({ status: 1, err });
  expect(sumsBelow(content)).toEqual(before);

  // What the error offers is refused as it stands, and right once it is completed.
  const [, retired = '', redirects = ''] = err.split(/^# content\/curation\/.*\n/mu);
  mkdirSync(join(content, 'curation'));
  const paste = (file: string, text: string) => {
    writeFileSync(join(content, 'curation', file), `# A comment\n${text}`);
  };
  paste('retired.yaml', retired);
  expect(run(content).err).toMatch(/^content\/curation\/retired\.yaml:\d+: "0\.reason"/u);
  paste('retired.yaml', retired.replace('reason: …', 'reason: 厂商撤回了第二版。'));
  paste(
    'redirects.yaml',
    redirects.replaceAll('to: …', 'to: /demo/').replaceAll('reason: …', 'reason: 已撤回。'),
  );
  expect(run(content)).toMatchObject({ status: 0, err: '' });
  expect(run(content, '--check')).toMatchObject({ status: 0, err: '' });
  expect(readFileSync(join(content, 'permalinks.json'), 'utf8')).toBe(shipped);
});

test('a line that is gone from the list of addresses is missed', () => {
  const content = temporaryContent(join(FIXTURES, 'base'));
  expect(run(content).status).toBe(0);
  const list = join(content, 'permalinks.json');
  const lines = readFileSync(list, 'utf8').split('\n');
  const line = lines.indexOf('  "/demo/1001/",') + 1;
  writeFileSync(list, lines.toSpliced(line - 1, 1).join('\n'));
  expect(run(content)).toMatchObject({
    status: 1,
    err: expect.stringContaining(
      `content/permalinks.json:${line}: "/demo/1001/" was shipped and is missing here. Restore`,
    ) as string,
  });
});

test('a folder without manifests is named', () => {
  const content = temporaryContent(join(FIXTURES, 'base'));
  rmSync(join(content, 'systems/demo.yaml'));
  expect(run(content).err).toContain('content/systems:1: no manifest in the folder. Put');
  rmSync(join(content, 'systems'), { recursive: true });
  expect(run(content)).toMatchObject({
    status: 1,
    err: expect.stringMatching(/^content\/systems:1: the folder does not exist\. Put .+\n$/u) as string,
  });
});

test.each(['../', '../content/'])('the content folder may be named %s', (name) => {
  const root = temporaryContent(join(FIXTURES, 'base'));
  cpSync(join(FIXTURES, 'base'), join(root, 'content'), { recursive: true });
  fillInChecksums(join(root, 'content'));
  const cwd = join(root, 'content');
  const script = join(PROJECT, 'scripts/convert.ts');
  const call = (...options: string[]) =>
    spawnSync(process.execPath, [script, '--content', name, ...options], { cwd, encoding: 'utf8' });
  expect(call()).toMatchObject({ status: 0, stderr: '' });
  expect(call('--check')).toMatchObject({ status: 0, stderr: '' });
});
