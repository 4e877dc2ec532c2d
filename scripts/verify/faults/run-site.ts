import { linkSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../../shared/files.ts';
import { readSystems } from '../../convert/read/project.ts';
import { failedTest } from './failed-test.ts';
import type { Outcome } from './mutant.ts';
import type { SiteMutant } from './site-mutants.ts';

/** Faults are put in one after the other: Pagefind serves one index at a time. */
let last: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => T | Promise<T>): Promise<T> {
  const own = last.then(work);
  last = own.catch(() => undefined);
  return own;
}

/**
 * Injects a fault into a copy of a built site and runs the test that should notice.
 * @param built path of a site built for the root of a host; on one file system with the project's `.cache`
 */
export async function runSiteMutant(
  project: string,
  built: string,
  mutant: SiteMutant,
  files = [`tests/${mutant.test}.test.ts`],
): Promise<Outcome> {
  const folder = mkdtempSync(join(project, '.cache/mutant-'));
  try {
    linkTree(built, join(folder, 'root'));
    const place = await inTurn(() =>
      mutant.inject(join(folder, 'root'), readSystems(join(project, 'content'))),
    );
    const tests = await failedTest(project, ['--project', 'site', ...files, '-t', `^(?:${mutant.only})`], {
      KEEP_TEST_SITES: '1',
      TEST_SITES: folder,
    });
    return { layer: 'built site', name: mutant.name, place, verdicts: { tests } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Sees that the tests have nothing against the site as it was built: else they would notice anything.
 * @throws Error naming the test that fails
 */
export async function controlSite(
  project: string,
  built: string,
  mutants: readonly SiteMutant[],
): Promise<void> {
  const whole: SiteMutant = {
    name: 'nothing',
    test: '*',
    only: [...new Set(mutants.map(({ only }) => only))].join('|'),
    inject: () => '',
  };
  const files = [...new Set(mutants.map(({ test }) => `tests/${test}.test.ts`))];
  const { verdicts } = await runSiteMutant(project, built, whole, files);
  if (verdicts.tests) throw new Error(`a test fails before anything was broken: ${verdicts.tests}`);
}

/** A copy whose files share their bytes with the original. */
function linkTree(from: string, to: string): void {
  for (const path of filesBelow(from)) {
    const target = join(to, path);
    mkdirSync(dirname(target), { recursive: true });
    linkSync(join(from, path), target);
  }
}
