/**
 * `npm run evaluate -- <what>`: how good the answers are.
 *
 *   search    what people type (scripts/verify/evaluate/queries.yaml), asked in a browser of the built site (OUT_DIR,
 *             BASE_PATH); `--quiet` leaves the misses out
 *   decode    what people paste (scripts/verify/evaluate/pastes.yaml, or the table that is named); fails where a paste
 *             is not read as expected
 */
const EVALUATIONS: Record<string, () => Promise<{ run: (options: string[]) => void | Promise<void> }>> = {
  search: () => import('./verify/evaluate/search-report.ts'),
  decode: () => import('./verify/evaluate/decode-report.ts'),
};

const [what = '', ...options] = process.argv.slice(2);
const load = Object.hasOwn(EVALUATIONS, what) ? EVALUATIONS[what] : undefined;
if (load) {
  const { run } = await load();
  await run(options);
} else {
  console.error(`"${what}" is none of ${Object.keys(EVALUATIONS).join(', ')}: npm run evaluate -- search`);
  process.exitCode = 1;
}
