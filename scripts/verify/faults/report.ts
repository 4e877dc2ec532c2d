/**
 * `npm run evaluate -- faults`: breaks copies of the converter and of a built site on purpose, one fault at a time, and shows
 * which check notices.
 *
 *   1. faults of the converter's code
 *   2. build the site, here and in a copy of the project that stands elsewhere: both have the same bytes
 *   3. faults of the built site
 *
 * Prints the tables of docs/reliability.md; fails where a fault goes unnoticed.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { explainError } from '../../shared/explain-error.ts';
import { sumsBelow } from '../../shared/files.ts';
import { buildElsewhere } from './build-elsewhere.ts';
import { CONVERTER_FAULTS, tryConverterFault } from './converter.ts';
import type { Outcome } from './fault.ts';
import { SITE_FAULTS, testSite, trySiteFault } from './site.ts';
import { runBuild } from '../testing/run-node.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');
/** Characters of a message that are shown. */
const LONGEST = 110;

async function main(): Promise<void> {
  mkdirSync(join(PROJECT, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(PROJECT, '.cache/faults-'));
  const site = join(folder, 'root');
  try {
    report('Converter', await inParallel(CONVERTER_FAULTS, (fault) => tryConverterFault(PROJECT, fault)));
    await runBuild({ OUT_DIR: site }, PROJECT);
    compare(sumsBelow(site), await buildElsewhere(PROJECT));
    const failed = await testSite(PROJECT, folder, SITE_FAULTS);
    if (failed !== null) throw new Error(`a test fails before anything was broken: ${failed}`);
    report('Built site', await inParallel(SITE_FAULTS, (fault) => trySiteFault(PROJECT, site, fault)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Prints the outcomes as a table of Markdown. */
function report(title: string, outcomes: readonly Outcome[]): void {
  const checks = Object.keys(outcomes[0]?.checks ?? {});
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const missed = outcomes.filter(({ checks: said }) =>
    Object.values(said).every((one) => one === null),
  ).length;
  console.log(`### ${title}: ${outcomes.length} faults, ${missed} of them missed\n`);
  console.log(row(['Fault', 'Where', ...checks]));
  console.log(row(['---', '---', ...checks.map(() => '---')]));
  for (const { name, place, checks: said } of outcomes)
    console.log(row([name, place, ...checks.map((check) => cell(said[check] ?? null))]));
  console.log('');
  if (missed > 0) process.exitCode = 1;
}

/** Words as they are, whatever marks they hold; of several lines the first. */
function cell(message: string | null): string {
  if (message === null) return '–';
  const [line = ''] = message.split('\n', 1);
  const short = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
  return `\`${short.replaceAll('`', "'").replaceAll('|', '¦')}\``;
}

/** Says which files of two builds differ. */
function compare(here: ReadonlyMap<string, string>, elsewhere: ReadonlyMap<string, string>): void {
  const paths = [...new Set([...here.keys(), ...elsewhere.keys()])];
  const different = paths.filter((path) => here.get(path) !== elsewhere.get(path));
  console.log(`Built elsewhere: ${paths.length} files, ${different.length} different\n`);
  for (const path of different.slice(0, 5)) console.log(`- ${path}`);
  if (different.length > 0) process.exitCode = 1;
}

/** Does the work for each item, as many at once as there are cores; the results are in the order of the items. */
async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = [...items.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return results;
}

export const run = (): Promise<void> =>
  main().catch((error: unknown) => {
    console.error(explainError(error));
    process.exitCode = 1;
  });
