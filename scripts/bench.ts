/**
 * `npm run bench -- <what>`: how long something takes, and how that grows.
 *
 *   site      convert, build and search content of 1, 10 and 50 times 900 codes (`--factor 1,10`; `--keep` leaves it in
 *             a folder of .cache, which it names): the table of docs/scale.md. The largest takes some minutes and 5 GB of memory
 *   decode    the decoder on a megabyte of everything that could make it slow
 *   history   the history of all codes, up to 10,000 codes × 10 versions
 */
import { runPart } from './verify/run-part.ts';

await runPart('bench', {
  site: () => import('./verify/bench/site.ts'),
  decode: () => import('./verify/bench/decode.ts'),
  history: () => import('./verify/bench/history.ts'),
});
