import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { wordingHash } from '../../src/domain/history/review.ts';
import { convert } from './convert-content.ts';
import { outputChanges, writeFiles } from './emit/output-files.ts';
import { runConversion } from './run-conversion.ts';
import { sumsBelow } from '../shared/files.ts';
import { runCommand } from '../shared/run-command.ts';
import { PERMALINKS, PERMALINKS_SUM } from './emit/shipped-addresses.ts';
import { readSystems } from './read/project.ts';
import { fillInChecksums, temporaryContent } from '../verify/testing/content-folder.ts';
import { runNode } from '../verify/testing/run-node.ts';

const PROJECT = join(import.meta.dirname, '../..');
const FIXTURES = join(import.meta.dirname, 'fixtures');

/** What the command prints and how it ends, without a process of its own. */
function run(content: string, ...options: string[]): { status: unknown; out: string; err: string } {
  const printed = { log: '', error: '' };
  const spies = (['log', 'error'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((text: string) => {
      printed[name] += `${text}\n`;
    }),
  );
  try {
    runCommand(() => {
      runConversion(['--content', content, '--quiet', ...options]);
    });
    return { status: process.exitCode ?? 0, out: printed.log, err: printed.error };
  } finally {
    process.exitCode = undefined;
    for (const spy of spies) spy.mockRestore();
  }
}

/**
 * The command in a process of its own, in the folder `cwd`.
 * @param at ends the process, or lets it fail, at a chosen call of the file system: see at-call.mjs
 */
function start(cwd: string, content: string, at?: string) {
  const command = [
    ...(at === undefined ? [] : ['--import', join(PROJECT, 'scripts/verify/testing/at-call.mjs')]),
    join(PROJECT, 'scripts/convert.ts'),
    ...['--content', content, '--quiet'],
  ];
  const { status, signal, stderr } = spawnSync(process.execPath, command, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, AT_CALL: at },
    // Whoever waits for a pipe waits for good.
    timeout: 60_000,
  });
  return { status, signal, err: stderr };
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
  // What is missing of them, scripts/convert/checks/translations.test.ts shows.
  rmSync(join(content, 'translations'), { recursive: true });
  const committed = sumsBelow(join(content, 'codes'));

  cpSync(join(FIXTURES, 'base'), content, { recursive: true });
  fillInChecksums(content);
  expect(run(content)).toMatchObject({
    status: 0,
    out: expect.stringContaining(
      'Written: codes/demo/v1.json, open.md, permalinks.json, permalinks.sha256\n',
    ) as string,
    err: '',
  });
  expect(demoEntries(content)).toEqual([
    { id: 'demo/0', status: 'current', module: 'common', versions: ['v1'] },
    { id: 'demo/1001', status: 'current', module: 'common', versions: ['v1'] },
    { id: 'demo/2001', status: 'current', module: 'server', versions: ['v1'] },
  ]);

  cpSync(join(FIXTURES, 'second-version'), content, { recursive: true });
  fillInChecksums(content);
  expect(run(content)).toMatchObject({ status: 0, err: '' });
  expect(demoEntries(content)).toEqual([
    { id: 'demo/0', status: 'current', module: 'common', versions: ['v1', 'v2'] },
    { id: 'demo/1001', status: 'removed', module: 'common', versions: ['v1'] },
    { id: 'demo/1002', status: 'current', module: 'common', versions: ['v2'] },
    { id: 'demo/2001', status: 'current', module: 'client', versions: ['v1', 'v2'] },
  ]);

  const after = sumsBelow(join(content, 'codes'));
  for (const [path, sum] of committed) expect(after.get(path), path).toBe(sum);
});

test('a check tells what is stale, and codes without a topic beyond those that the manifest allows', () => {
  const content = temporaryContent(join(FIXTURES, 'base'), join(FIXTURES, 'second-version'));
  mkdirSync(join(content, 'curation'));
  writeFileSync(
    join(content, 'curation/topics.yaml'),
    '- id: params\n  group: 请求\n  name: 参数错误\n  means: 参数不对。\n  codes:\n    demo/2001: 参数错误\n',
  );
  expect(run(content, '--check')).toEqual({
    status: 1,
    out: '',
    err: 'Stale: codes/demo/v1.json, codes/demo/v2.json, open.md, permalinks.json, permalinks.sha256. Run "npm run convert" and commit the result.\n',
  });
  expect(run(content)).toMatchObject({
    status: 0,
    out: expect.stringMatching(/In no topic: .*\bdemo 2\b.*, listed in content\/open\.md\./u) as string,
    err: '',
  });
  expect(run(content, '--check')).toMatchObject({
    status: 1,
    err: expect.stringContaining('in no topic: 2 of the codes of the newest document') as string,
  });
  appendFileSync(join(content, 'systems/demo.yaml'), 'withoutTopic: 2\n');
  expect(run(content).status).toBe(0);
  expect(run(content, '--check')).toMatchObject({ status: 0, err: '' });
  expect(readFileSync(join(content, 'open.md'), 'utf8')).toContain('demo/1002: ');
  writeFileSync(
    join(content, 'curation/without-topic.yaml'),
    ['0', '1002'].map((code) => `- id: demo/${code}\n  reason: 测试。\n`).join(''),
  );
  expect(run(content)).toMatchObject({ out: expect.stringContaining('Removed: open.md') as string, err: '' });
  expect(run(content, '--check')).toMatchObject({ status: 0, err: '' });
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

test('a full disk is named, and leaves every file as it was', () => {
  const content = temporaryContent(join(FIXTURES, 'base'), join(FIXTURES, 'second-version'));
  const before = sumsBelow(content);
  const { status, err } = start(content, content, 'writeFileSync .tmp 3 ENOSPC');
  expect(status).toBe(1);
  expect(err).toMatch(/^ENOSPC.*The disk is full: free some space.*\n$/u);
  expect(sumsBelow(content)).toEqual(before);
});

test('after a conversion that was killed, the next one makes all whole, or says what to restore', () => {
  const runHere = (content: string) => {
    writeFiles(content, convert(content).files);
  };
  const committed = temporaryContent(join(FIXTURES, 'base'));
  runHere(committed);
  const withNewVersion = () => temporaryContent(committed, join(FIXTURES, 'second-version'));
  const whole = withNewVersion();
  runHere(whole);
  let kills = 0;
  for (; ; kills++) {
    const content = withNewVersion();
    if (start(content, content, `renameSync .tmp ${kills + 1} KILL`).signal === null) break;
    try {
      runHere(content);
    } catch (error) {
      expect(String(error)).toContain(`Restore content/${PERMALINKS} and content/${PERMALINKS_SUM} from git`);
      for (const name of [PERMALINKS, PERMALINKS_SUM]) cpSync(join(committed, name), join(content, name));
      runHere(content);
    }
    expect(sumsBelow(content), `rename ${kills + 1}`).toEqual(sumsBelow(whole));
  }
  // The data of the new version, the list of addresses and its checksum.
  expect(kills).toBe(3);
});

test('conversions at once leave whole data', async () => {
  const content = temporaryContent(join(FIXTURES, 'base'));
  const command = [join(PROJECT, 'scripts/convert.ts'), '--content', content, '--quiet'];
  const ended = await Promise.all([1, 2, 3].map(() => runNode(command)));
  expect(ended.map(({ status, err }) => [status, err])).toEqual([1, 2, 3].map(() => [0, '']));
  expect(outputChanges(content, convert(content).files)).toEqual({ written: [], removed: [] });
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
  expect(run(content, '--check').err).toContain('Stale: codes/demo/v1.json.99999999.tmp (left over).');
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
  expect(start(join(root, 'content'), name)).toMatchObject({ status: 0, err: '' });
  expect(run(join(root, name === '../' ? '' : 'content'), '--check')).toMatchObject({ status: 0, err: '' });
});

test('a document that goes takes its data with it, which is called a removal', () => {
  const content = temporaryContent(join(FIXTURES, 'base'), join(FIXTURES, 'second-version'));
  expect(run(content).status).toBe(0);
  rmSync(join(content, 'sources/demo/v2.txt'));
  cpSync(join(FIXTURES, 'base/systems'), join(content, 'systems'), { recursive: true });
  fillInChecksums(content);
  // The data of the version that went vouches for its addresses: here they were never shipped.
  const data = join(content, 'codes/demo/v2.json');
  writeFileSync(data, '{"system":"demo","version":"v2"}');
  for (const name of ['permalinks.json', 'permalinks.sha256', 'codes/demo/v1.json'])
    rmSync(join(content, name));
  expect(run(content, '--check').err).toContain('codes/demo/v2.json (left over)');
  const { out } = run(content);
  expect(out).toMatch(
    /^Written: codes\/demo\/v1\.json, permalinks\.json, permalinks\.sha256\nRemoved: codes\/demo\/v2\.json$/mu,
  );
  expect(existsSync(data)).toBe(false);
});

test.each([[['sources/demo/v1.md']], [['systems/demo.yaml', 'curation/topics.yaml', 'permalinks.json']]])(
  'pipes are not read: %j',
  (paths) => {
    const content = temporaryContent(join(FIXTURES, 'base'));
    for (const path of paths) {
      rmSync(join(content, path), { force: true });
      mkdirSync(dirname(join(content, path)), { recursive: true });
      expect(spawnSync('mkfifo', [join(content, path)]).status).toBe(0);
    }
    const { status, err } = start(content, content);
    expect(status).toBe(1);
    for (const path of paths) expect(err).toContain(`content/${path}:1: a pipe, where a`);
  },
);

test('a link that leads nowhere is no missing file', () => {
  const content = temporaryContent(join(FIXTURES, 'base'));
  mkdirSync(join(content, 'curation'));
  symlinkSync('gone.yaml', join(content, 'curation/topics.yaml'));
  expect(() => convert(content)).toThrow(
    'content/curation/topics.yaml:1: a link that leads nowhere, where a file is read',
  );
});

test('what `npm run history` prints can be pasted, also where a sum looks like a number', () => {
  const content = temporaryContent(join(FIXTURES, 'base'), join(FIXTURES, 'second-version'));
  /** A row whose change since the first version has such a sum. */
  const rowLike = (pattern: RegExp, code: string, before: string) => {
    for (let number = 0; ; number++) {
      const text = `网络断开（${number}），请重试。`;
      if (pattern.test(wordingHash(before, text))) return `${code}\t${text}`;
    }
  };
  const source = join(content, 'sources/demo/v2.txt');
  const rows = readFileSync(source, 'utf8')
    .replace(/^1002.*$/mu, rowLike(/^[1-9]\d+$/u, '1001', '网络断开，请重试。'))
    .replace(/^0.*$/mu, rowLike(/^\d+e\d+$/u, '0', '成功'));
  writeFileSync(source, rows);
  cpSync(join(FIXTURES, 'second-version/systems'), join(content, 'systems'), { recursive: true });
  fillInChecksums(content);
  writeFiles(content, convert(content).files);
  const script = join(PROJECT, 'scripts/history.ts');
  const { stdout } = spawnSync(process.execPath, [script, '--content', content], { encoding: 'utf8' });
  for (const part of [/# not reviewed/u, /hash: "\d+"/u, /hash: "\d+e\d+"/u]) expect(stdout).toMatch(part);
  mkdirSync(join(content, 'curation/reviews'), { recursive: true });
  writeFileSync(join(content, 'curation/reviews/demo.yaml'), stdout.replace(/^demo: .*$/mu, ''));
  writeFiles(content, convert(content).files);
});
