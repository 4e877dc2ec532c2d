import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
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
async function build({ root, base, host = '', env }: BuiltSite): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['scripts/build.ts'], {
    env: { ...process.env, OUT_DIR: root, BASE_PATH: base, SITE_URL: host, ...env },
  });
  return stdout + stderr;
}
