import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { buildSite } from '../../scripts/build/stages/site.ts';
import { runBuild } from '../../scripts/verify/testing/run-node.ts';
import { LOCALES, ORIGINAL } from '../../src/schemas/locales.ts';
import { addLocale, copyProject } from './add-locale.ts';
import { growContent } from './grown-content.ts';
import { keepAddresses } from './keep-addresses.ts';
import { ADDED_LOCALE, ADDED_PROJECT, AGAIN, BUILD_LOG, SITES, type BuiltSite } from './sites.ts';

/**
 * Builds the first site, which draws the pictures that are not in the cache, then the others. Two languages or two sites
 * at a time: four builds at once take half as long again of two cores.
 */
export async function setup(): Promise<void> {
  // For quick runs while writing a test.
  if (process.env.KEEP_TEST_SITES) return;
  mkdirSync(dirname(BUILD_LOG), { recursive: true });
  const logs = [await build(SITES.root, {}), ...(await Promise.all([buildBased(), buildAgain()]))];
  writeFileSync(BUILD_LOG, logs.join(''));
}

/** @returns what the build printed */
const build = (
  { root, base, host }: BuiltSite,
  env: Record<string, string>,
  project?: string,
): Promise<string> => runBuild({ OUT_DIR: root, BASE_PATH: base, SITE_URL: host, ...env }, project);

function buildBased(): Promise<string> {
  copyProject(ADDED_PROJECT);
  growContent(SITES.based.content);
  keepAddresses(SITES.based.content);
  addLocale(ADDED_PROJECT);
  // The index of numbers in parts, for tests/scale.test.ts.
  const env = { LOCALES: [ORIGINAL, ADDED_LOCALE].join(','), LOOKUP_ROWS: '60' };
  return build(SITES.based, env, ADDED_PROJECT);
}

/** Of the steps after Astro, tests of their own say that they make the same of the same. */
async function buildAgain(): Promise<void> {
  const { root, env } = AGAIN;
  const cacheDir = `${root}-cache`;
  for (const folder of [root, cacheDir]) rmSync(folder, { recursive: true, force: true });
  await buildSite(
    { root: resolve('.'), outDir: root, cacheDir, codes: 0 },
    { LOCALE: ORIGINAL, LOCALES: Object.keys(LOCALES).join(','), BASE_PATH: '/', ...env },
    new AbortController().signal,
  );
  rmSync(cacheDir, { recursive: true, force: true });
}
