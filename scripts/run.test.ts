/** The launcher of all commands, in small projects whose Nodes are made up; the machine's own Node is a new one. */
import { spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runNode, type Ended } from './verify/testing/run-node.ts';

const LAUNCHER = join(import.meta.dirname, 'run.mjs');
const NODE = `node-test-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

let project: string;
beforeEach(() => {
  project = join(mkdtempSync(join(tmpdir(), 'run-')), '一个 项目');
  write('scripts/run.mjs', readFileSync(LAUNCHER, 'utf8'));
  write('package.json', manifest({ optionalDependencies: { [NODE]: '1.0.0' } }));
  write(
    'scripts/say.ts',
    'const [, ...said]: string[] = process.argv;\nconsole.log(JSON.stringify(said));\n',
  );
});
afterEach(() => {
  rmSync(dirname(project), { recursive: true });
});

function write(path: string, text: string, mode = 0o644): void {
  const file = join(project, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  chmodSync(file, mode);
}

const manifest = (entries: object) => JSON.stringify({ dependencies: { astro: '1.0.0' }, ...entries });

/** A package with a Node that calls itself by a version; all else it leaves to the real one. */
function installNode(version: string, shell = '/bin/sh'): void {
  const script = `#!${shell}\n[ "$1" = --version ] && echo ${version} && exit\nHANDED_OVER=yes exec "${process.execPath}" "$@"\n`;
  write(`node_modules/${NODE}/bin/node`, script, 0o755);
}

/** What makes a Node believe that it is an older one. */
const asVersion = (version: string) => [
  '--import',
  `data:text/javascript,process.env.HANDED_OVER ?? Object.defineProperty(process,'version',{value:'${version}'})`,
];

const launch = (command: readonly string[], version?: string): Promise<Ended> =>
  runNode(
    [...(version === undefined ? [] : asVersion(version)), join(project, 'scripts/run.mjs'), ...command],
    {
      cwd: project,
      env: { HANDED_OVER: undefined },
    },
  );

const ARGUMENTS = ['--name', 'two words', '“引号” $HOME *'];

describe('which Node', () => {
  test('a running one that is new enough does all by itself, whatever is installed', async () => {
    installNode('v24.0.0');
    const { status, out, err } = await launch(['scripts/say.ts', ...ARGUMENTS]);
    expect([status, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual([join(project, 'scripts/say.ts'), ...ARGUMENTS]);
  });

  test.each(['v16.20.2', 'v22.22.3', 'v24.15.9'])(
    '%s hands over to the one that npm installed, with every argument as it is',
    async (version) => {
      installNode('v24.21.0');
      const { status, out, err } = await launch(['scripts/say.ts', ...ARGUMENTS], version);
      expect([status, err]).toEqual([0, '']);
      expect(JSON.parse(out)).toEqual([join(project, 'scripts/say.ts'), ...ARGUMENTS]);
    },
  );

  test.each(['v24.16.0', 'v25.0.0-nightly', 'v100.0.0'])('%s is new enough', async (version) => {
    installNode('v99.0.0', '/no/such/shell');
    expect(await launch(['scripts/say.ts'], version)).toMatchObject({ status: 0, err: '' });
  });
});

describe('one line that says what to install', () => {
  const refused = async (message: string) => {
    const { status, out, err } = await launch(['scripts/say.ts'], 'v20.20.2');
    expect([status, out]).toEqual([1, '']);
    expect(err).toBe(
      `Node 24.16 or newer is needed, this is v20.20.2, and ${message}install a newer Node (https://nodejs.org/).\n`,
    );
  };

  test('where the optional packages were left out', () =>
    refused(`${NODE} is not installed: run "npm ci --include=optional", or `));

  test('where the package holds an old Node as well', async () => {
    installNode('v24.0.0');
    await refused(`${NODE} holds v24.0.0: run "npm ci", or `);
  });

  test('where the package does not run, as on Linux without glibc', async () => {
    installNode('v24.21.0', '/lib/no-such-loader.so');
    await refused(`that of ${NODE} does not run here: `);
  });

  test('where there is no package for the machine', async () => {
    write('package.json', manifest({ optionalDependencies: { 'node-plan9-mips': '1.0.0' } }));
    await refused(`there is no package for ${process.platform}-${process.arch}: `);
  });
});

describe('what is not installed', () => {
  test.each([
    [
      'of the checks',
      ['eslint', '.'],
      'the package "eslint" is not installed: run "npm ci --include=dev".\n',
    ],
    ['of the project', ['astro'], 'the package "astro" is not installed: run "npm ci".\n'],
    ['that a script imports', ['scripts/imports.ts'], 'the package "@a/b" is not installed: run "npm ci".\n'],
  ])('a package %s is named', async (_, command, message) => {
    write('package.json', manifest({ devDependencies: { eslint: '1.0.0' } }));
    write('scripts/imports.ts', "import '@a/b/c';\n");
    expect(await launch(command)).toMatchObject({ status: 1, out: '', err: message });
  });

  test('optional packages are named, for what needs them, and the command goes on', async () => {
    const { status, out, err } = await launch(['scripts/say.ts']);
    expect([status, out]).toEqual([0, `${JSON.stringify([join(project, 'scripts/say.ts')])}\n`]);
    expect(err).toMatch(/^npm left out the optional packages.*"npm ci --include=optional"\.\n$/u);
  });

  test('a module of the project that is missing is a fault with its stack', async () => {
    installNode('v24.21.0');
    write('scripts/imports.ts', "import './no-such-file.ts';\n");
    expect((await launch(['scripts/imports.ts'])).err).toContain('ERR_MODULE_NOT_FOUND');
  });
});

describe.each([
  ['by itself', undefined],
  ['by the Node that it handed over to', 'v20.20.2'],
])('ends as the command ends, run %s', (_, version) => {
  beforeEach(() => {
    installNode('v24.21.0');
  });

  test.each([
    ['a result', 'process.exitCode = 7;', { status: 7 }],
    ['a signal', "process.kill(process.pid, 'SIGTERM'); setInterval(() => {}, 1000);", { signal: 'SIGTERM' }],
    [
      'an error',
      "throw new Error('broken');",
      { status: 1, err: expect.stringContaining('broken') as string },
    ],
    ['waiting for what never comes', 'await new Promise(() => {});', { status: 13 }],
  ])('with %s', async (_name, code, ended) => {
    write('scripts/ends.ts', `${code}\nexport {};\n`);
    expect(await launch(['scripts/ends.ts'], version)).toMatchObject(ended);
  });

  test('and gets the signals that are sent to the launcher', async () => {
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    write(
      'scripts/waits.ts',
      `let got = 0;
for (const name of ${JSON.stringify(signals)})
  process.on(name, () => { console.log(name); if (++got === ${signals.length}) process.exit(5); });
setTimeout(() => {}, 60_000);
console.log('ready');
`,
    );
    const args = [
      ...(version === undefined ? [] : asVersion(version)),
      'scripts/run.mjs',
      'scripts/waits.ts',
    ];
    const child = spawn(process.execPath, args, { cwd: project, stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'exit');
    const lines = on(createInterface(child.stdout), 'line');
    const next = () => Promise.race([ended, lines.next().then(({ value }) => (value as string[])[0])]);
    expect(await next()).toBe('ready');
    for (const signal of signals) {
      child.kill(signal);
      expect(await next()).toBe(signal);
    }
    expect(await ended).toEqual([5, null]);
  });
});

test('a package runs by its command, and what it starts by the name `node` is the same Node', async () => {
  installNode('v24.21.0');
  write('node_modules/@tools/one/package.json', JSON.stringify({ bin: { other: './cli.cjs' } }));
  write(
    'node_modules/@tools/one/cli.cjs',
    "console.log(require('child_process').execFileSync('node', ['-p', 'process.execPath']) + '');\n",
  );
  expect((await launch(['@tools/one'], 'v20.20.2')).out.trim()).toBe(process.execPath);
});

describe('the project', () => {
  const root = join(import.meta.dirname, '..');
  const { scripts, ...packages } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    'scripts' | 'dependencies' | 'devDependencies' | 'optionalDependencies',
    Record<string, string>
  >;

  test('starts every command by way of the launcher', () => {
    for (const [name, line] of Object.entries(scripts)) {
      for (const command of line.split(' && ')) {
        const [, what = ''] = /^node scripts\/run\.mjs (\S+)/u.exec(command) ?? [];
        const isKnown =
          what in packages.devDependencies || what in packages.dependencies || existsSync(join(root, what));
        expect(what === '' ? command : isKnown || command, name).toSatisfy(
          (found: unknown) => found === true || /^npm run --silent \w+$/u.test(String(found)),
        );
      }
    }
  });

  test('names for every platform a Node that is new enough', () => {
    const nodes = Object.entries(packages.optionalDependencies);
    expect(nodes.map(([name]) => name.replace(/^node-(?:bin-)?/u, ''))).toEqual(
      expect.arrayContaining([
        'darwin-arm64',
        'darwin-x64',
        'linux-arm64',
        'linux-x64',
        'win-arm64',
        'win-x64',
      ]),
    );
    const [, floor = ''] = /FLOOR = \[(.+)\]/u.exec(readFileSync(LAUNCHER, 'utf8')) ?? [];
    const [major = 0, minor = 0] = floor.split(', ').map(Number);
    for (const [name, version] of nodes) {
      const [ownMajor = 0, ownMinor = 0] = version.split('.').map(Number);
      expect(ownMajor * 1000 + ownMinor, name).toBeGreaterThanOrEqual(major * 1000 + minor);
    }
  });
});
