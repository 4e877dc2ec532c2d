import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { runBuild } from '../../scripts/verify/testing/run-node.ts';
import { buildWithAddedLocale } from './add-locale.ts';
import { growContent } from './grown-content.ts';
import { BUILD_LOG, GROWN, GROWN_CONTENT, SITES, type BuiltSite } from './sites.ts';

/** Builds the first site, which draws the pictures that are not in the cache, then the others side by side. */
export async function setup(): Promise<void> {
  // For quick runs while writing a test.
  if (process.env.KEEP_TEST_SITES) return;
  mkdirSync(dirname(BUILD_LOG), { recursive: true });
  growContent(GROWN_CONTENT);
  const [first, ...others]: BuiltSite[] = [...Object.values(SITES), GROWN];
  const logs = [
    first ? await build(first) : '',
    ...(await Promise.all([...others.map(build), buildWithAddedLocale()])),
  ];
  writeFileSync(BUILD_LOG, logs.join(''));
}

/** @returns what the build printed */
const build = ({ root, base, host, env }: BuiltSite): Promise<string> =>
  runBuild({ OUT_DIR: root, BASE_PATH: base, SITE_URL: host, ...env });
