/**
 * `npm run mutants`: breaks data, documents, the converter and the built site on purpose, in copies, one fault at a
 * time, and shows which check notices.
 *
 *   1. build a site to be broken, and see that nothing complains of what is whole
 *   2. faults of the generated data, the documents, manifests and curation
 *   3. faults of the converter's code
 *   4. faults of the built site
 *
 * Fails where a fault goes unnoticed without a stated reason. Options: `--markdown` prints the tables of
 * docs/reliability.md; `--layer <name>` only faults of one layer.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { auditContent } from './verify/audit/audit-content.ts';
import { explainError } from './shared/explain-error.ts';
import { CODE_MUTANTS } from './verify/faults/converter-mutants.ts';
import { DATA_MUTANTS } from './verify/faults/data-mutants.ts';
import { DOCUMENT_MUTANTS } from './verify/faults/document-mutants.ts';
import { isCaught, type Outcome } from './verify/faults/mutant.ts';
import { formatOutcomes } from './verify/faults/print.ts';
import { runContentMutant } from './verify/faults/run-content.ts';
import { runCodeMutant } from './verify/faults/run-converter.ts';
import { controlSite, runSiteMutant } from './verify/faults/run-site.ts';
import { SITE_MUTANTS } from './verify/faults/site-mutants.ts';
import { runBuild } from './verify/testing/run-node.ts';

const PROJECT = resolve(import.meta.dirname, '..');
const CONTENT = join(PROJECT, 'content');

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { markdown: { type: 'boolean', default: false }, layer: { type: 'string' } },
  });
  const wanted = (layer: string) => values.layer === undefined || values.layer === layer;
  const outcomes: Outcome[] = [];
  const faults = auditContent(CONTENT);
  if (faults.length > 0) throw new Error(`the data is broken before anything was broken: ${faults[0] ?? ''}`);
  for (const mutant of [...DATA_MUTANTS, ...DOCUMENT_MUTANTS].filter(({ layer }) => wanted(layer))) {
    outcomes.push(runContentMutant(CONTENT, mutant));
  }
  if (wanted('converter'))
    outcomes.push(...(await inParallel(CODE_MUTANTS, (mutant) => runCodeMutant(PROJECT, mutant))));
  if (wanted('built site')) outcomes.push(...(await siteOutcomes()));

  console.log(formatOutcomes(outcomes, values.markdown));
  if (outcomes.some((outcome) => !isCaught(outcome) && !outcome.excuse)) process.exitCode = 1;
}

async function siteOutcomes(): Promise<Outcome[]> {
  mkdirSync(join(PROJECT, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(PROJECT, '.cache/mutants-'));
  const site = join(folder, 'site');
  try {
    await runBuild({ OUT_DIR: site }, PROJECT);
    await controlSite(PROJECT, site, SITE_MUTANTS);
    return await inParallel(SITE_MUTANTS, (mutant) => runSiteMutant(PROJECT, site, mutant));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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

await main().catch((error: unknown) => {
  console.error(explainError(error));
  process.exitCode = 1;
});
