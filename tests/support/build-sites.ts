import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { BUILD_LOG, SITES, type BuiltSite } from './sites.ts';

/** Builds the sites one after the other: two at once would need twice the memory for no less time on two cores. */
export async function setup(): Promise<void> {
  // For quick runs while writing a test.
  if (process.env.KEEP_TEST_SITES) return;
  rmSync(dirname(BUILD_LOG), { recursive: true, force: true });
  mkdirSync(dirname(BUILD_LOG), { recursive: true });
  let log = '';
  for (const { root, base, host = '', env } of Object.values<BuiltSite>(SITES)) {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['scripts/build.ts'], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        OUT_DIR: root,
        BASE_PATH: base,
        SITE_URL: host,
        ...env,
      },
    });
    log += stdout + stderr;
  }
  writeFileSync(BUILD_LOG, log);
}
