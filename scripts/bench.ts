/**
 * `npm run bench -- <what>`: how long something takes, and how that grows.
 *
 *   site      convert, build and search content of 1, 10 and 50 times 900 codes (`--factor 1,10`; `--keep` leaves it in
 *             .cache/bench): the table of docs/scale.md. The largest takes some minutes and 5 GB of memory
 *   search    the first and a later answer of the search in the built site (OUT_DIR, BASE_PATH)
 *   browse    filtering, matching and sorting on the page of all codes, up to 45,000 codes
 *   decode    the decoder on a megabyte of everything that could make it slow
 *   history   the history of all codes, up to 10,000 codes × 10 versions
 */
const BENCHES: Record<string, () => Promise<{ run: (options: string[]) => void | Promise<void> }>> = {
  site: () => import('./verify/bench/site.ts'),
  search: () => import('./verify/bench/search.ts'),
  browse: () => import('./verify/bench/browse.ts'),
  decode: () => import('./verify/bench/decode.ts'),
  history: () => import('./verify/bench/history.ts'),
};

const [what = '', ...options] = process.argv.slice(2);
const load = Object.hasOwn(BENCHES, what) ? BENCHES[what] : undefined;
if (load) {
  const { run } = await load();
  await run(options);
} else {
  console.error(`"${what}" is none of ${Object.keys(BENCHES).join(', ')}: npm run bench -- site`);
  process.exitCode = 1;
}
