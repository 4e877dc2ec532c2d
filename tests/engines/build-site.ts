import { runBuild } from '../../scripts/verify/testing/run-node.ts';
import { SITES } from '../support/sites.ts';

/** Builds the site that the engines look at, unless the whole-site tests have just built it. */
export async function setup(): Promise<void> {
  const { root, base } = SITES.root;
  if (!process.env.KEEP_TEST_SITES) await runBuild({ OUT_DIR: root, BASE_PATH: base });
}
