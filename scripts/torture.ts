/**
 * `npm run torture`: kills builds and conversions, takes the disk away from them and runs several at once.
 *
 *   1. build a new site, and an old one from other content
 *   2. kill builds and conversions at chosen points
 *   3. let them fail: full disk, read-only output, missing input
 *   4. run them at once
 *
 * Prints a table in Markdown; fails where an output is neither wholly old nor wholly new, something is left behind or a
 * message is not clear. Mounting small disks takes root; without it these cases are skipped, and say so.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { explainError } from './shared/explain-error.ts';
import { runBuild } from './verify/testing/run-node.ts';
import { concurrently } from './verify/torture/concurrent.ts';
import { failures } from './verify/torture/failures.ts';
import type { Finding, Ground } from './verify/torture/ground.ts';
import { killBuilds, killConversions } from './verify/torture/kills.ts';
import { sumOfFolder } from './verify/torture/site-state.ts';

const PROJECT = resolve(import.meta.dirname, '..');

async function main(): Promise<void> {
  mkdirSync(join(PROJECT, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(PROJECT, '.cache/torture-'));
  try {
    const ground = await prepare(folder);
    const chapters: [string, Finding[]][] = [
      ['Killed', [...(await killBuilds(ground)), ...(await killConversions(ground))]],
      ['Refused', await failures(ground)],
      ['At once', await concurrently(ground)],
    ];
    for (const [name, findings] of chapters) console.log(`### ${name}\n\n${table(findings)}\n`);
    const failed = chapters.flatMap(([, findings]) => findings).filter(({ ok }) => !ok).length;
    console.log(failed === 0 ? 'All as it should be.' : `${failed} NOT as it should be.`);
    if (failed > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function prepare(folder: string): Promise<Ground> {
  const content = join(folder, 'content');
  cpSync(join(PROJECT, 'content'), content, { recursive: true });
  const fresh = join(folder, 'new/dist');
  await runBuild({ OUT_DIR: fresh, CONTENT_DIR: content }, PROJECT);
  const oldSite = join(folder, 'old/dist');
  cpSync(fresh, oldSite, { recursive: true, preserveTimestamps: true });
  // Pages and index of another build: what makes it so matters to nobody but the sum.
  writeFileSync(join(oldSite, 'robots.txt'), 'old');
  writeFileSync(join(oldSite, 'pagefind/pagefind-entry.json'), 'old');
  return { project: PROJECT, folder, content, oldSite, newSum: sumOfFolder(fresh) };
}

function table(findings: readonly Finding[]): string {
  const rows = findings.map(
    ({ name, result, ok }) =>
      `| ${ok ? '' : '**FAILED** '}${name} | ${result.split('\n').join(' ⏎ ').replaceAll('|', '¦')} |`,
  );
  return ['| What | Result |', '| --- | --- |', ...rows].join('\n');
}

await main().catch((error: unknown) => {
  console.error(explainError(error));
  process.exitCode = 1;
});
