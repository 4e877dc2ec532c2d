/**
 * `npm run evaluate -- <what>`: how good the answers and the checks are.
 *
 *   search    what people type (scripts/verify/evaluate/queries.yaml), asked in a browser of the built site (OUT_DIR,
 *             BASE_PATH); `--quiet` leaves the misses out
 *   decode    what people paste (scripts/verify/evaluate/pastes.yaml, or the table that is named); fails where a paste
 *             is not read as expected
 *   faults    which check notices what was broken on purpose; fails where none does
 */
import { runPart } from './verify/run-part.ts';

await runPart('evaluate', {
  search: () => import('./verify/evaluate/search-report.ts'),
  decode: () => import('./verify/evaluate/decode-report.ts'),
  faults: () => import('./verify/faults/report.ts'),
});
