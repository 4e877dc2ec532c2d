import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { buildSite } from '../../scripts/build/stages/site.ts';
import { runBuild } from '../../scripts/verify/testing/run-node.ts';
import { LOCALES, ORIGINAL } from '../../src/schemas/locales.ts';
import { addLocale, copyProject } from './add-locale.ts';
import { growContent } from './grown-content.ts';
import { keepAddresses } from './keep-addresses.ts';
import { ADDED_LOCALE, ADDED_PROJECT, AGAIN, BUILD_LOG, SITES, type BuiltSite } from './sites.ts';

/** One after the other: each has two languages, which are built side by side, and other checks run meanwhile. */
export async function setup(): Promise<void> {
  // For quick runs while writing a test.
  if (process.env.KEEP_TEST_SITES) return;
  mkdirSync(dirname(BUILD_LOG), { recursive: true });
  const log = (await build(SITES.root, {})) + (await buildBased());
  await buildAgain();
  writeFileSync(BUILD_LOG, log);
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
