import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { runBuild } from '../../scripts/verify/testing/run-node.ts';
import { BUILD_LOG, SITES, type BuiltSite } from './sites.ts';

/** Builds the first site, which draws the pictures that are not in the cache, then the others side by side. */
export async function setup(): Promise<void> {
  // For quick runs while writing a test.
  if (process.env.KEEP_TEST_SITES) return;
  rmSync(dirname(BUILD_LOG), { recursive: true, force: true });
  mkdirSync(dirname(BUILD_LOG), { recursive: true });
  const [first, ...others] = Object.values<BuiltSite>(SITES);
  const logs = [first ? await build(first) : '', ...(await Promise.all(others.map(build)))];
  writeFileSync(BUILD_LOG, logs.join(''));
}

/** @returns what the build printed */
const build = ({ root, base, host, env }: BuiltSite): Promise<string> =>
  runBuild({ OUT_DIR: root, BASE_PATH: base, SITE_URL: host, ...env });

// `npm test` builds them while other checks run.
if (import.meta.main) await setup();
