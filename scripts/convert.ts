/**
 * `npm run convert`: vendor documents → canonical data.
 *
 *   1. read the manifests and the curation
 *   2. convert every document (parse → normalise), checking that no row is lost
 *   3. make every check of curation and data, the addresses that were ever shipped among them
 *   4. where anything is wrong, tell all of it and stop
 *   5. write the data and the permalinks, or with `--check` only say what is stale
 *   6. print the report
 *
 * Codes without a topic and curation that a newer document outdates do not stop it: content/open.md lists them. `--check`
 * fails where a system has more codes without a topic than its manifest allows.
 *
 * Options: `--check`; `--content <folder>` (default `content`); `--quiet` prints the totals only.
 */
import { runConversion } from './convert/run-conversion.ts';
import { runCommand } from './shared/run-command.ts';

runCommand(() => {
  runConversion(process.argv.slice(2));
});
