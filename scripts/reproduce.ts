/**
 * `npm run reproduce`: the same input gives the same bytes, wherever it is built.
 *
 * Copies the files that git knows (and new ones) into folders of other names, builds each on a machine that seems to be
 * elsewhere, and compares all files of the sites, byte for byte. Prints a table; fails where a byte differs.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { sumsBelow } from './shared/files.ts';
import { explainError } from './shared/explain-error.ts';
import { runBuild } from './verify/testing/run-node.ts';

const PROJECT = resolve(import.meta.dirname, '..');

/** Folder name and where its machine seems to be. */
const MACHINES: [folder: string, env: Record<string, string>][] = [
  ['clone', {}],
  ['另一个 文件夹', { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }],
  ['A.B-c_d', { TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' }],
];

function clone(to: string): void {
  const list = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  for (const path of list.split('\0').filter((name) => name !== '' && existsSync(join(PROJECT, name)))) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(PROJECT, path), join(to, path));
  }
  // A copy, for a link would lead back into this folder.
  cpSync(join(PROJECT, 'node_modules'), join(to, 'node_modules'), {
    recursive: true,
    verbatimSymlinks: true,
  });
}

/** Builds on a machine that seems to be elsewhere. @returns path → sum of every file of the site */
async function buildElsewhere(copy: string, env: Record<string, string>): Promise<Map<string, string>> {
  clone(copy);
  await runBuild({ OUT_DIR: undefined, ...env }, copy);
  // Each of them is large.
  rmSync(join(copy, 'node_modules'), { recursive: true });
  return sumsBelow(join(copy, 'dist'));
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'reproduce-'));
  try {
    let first: Map<string, string> | undefined;
    console.log('| Folder | Environment | Files | Different |\n| --- | --- | --- | --- |');
    for (const [name, env] of MACHINES) {
      const site = await buildElsewhere(join(folder, name), env);
      const expected = (first ??= site);
      const different = [...new Set([...expected.keys(), ...site.keys()])].filter(
        (path) => expected.get(path) !== site.get(path),
      );
      const machine = Object.entries(env).map(([key, value]) => `${key}=${value}`);
      const cells = [
        name,
        machine.join(' ') || '(this machine)',
        site.size,
        [different.length, ...different.slice(0, 5)].join(' '),
      ];
      console.log(`| ${cells.join(' | ')} |`);
      if (different.length > 0) process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main().catch((error: unknown) => {
  console.error(explainError(error));
  process.exitCode = 1;
});
