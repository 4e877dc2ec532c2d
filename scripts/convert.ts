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
import { parseArgs } from 'node:util';
import { runCommand } from './shared/run-command.ts';
import { convert } from './convert/convert-content.ts';
import { openTexts, overBudget } from './convert/emit/open-matters.ts';
import { outputChanges, writeFiles } from './convert/emit/output-files.ts';
import { formatCoverage, formatReport } from './convert/emit/report.ts';

function main(): void {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
      content: { type: 'string', default: 'content' },
    },
  });
  const { files, reports, handlings, open } = convert(values.content);
  const { written, removed } = values.check
    ? outputChanges(values.content, files)
    : writeFiles(values.content, files);
  if (values.check && written.length + removed.length > 0) {
    const left = removed.map((path) => `${path} (left over)`);
    console.error(`Stale: ${[...written, ...left].join(', ')}. Run "npm run convert" and commit the result.`);
    process.exitCode = 1;
    return;
  }
  const report = formatReport(reports);
  console.log(values.quiet ? report.slice(report.lastIndexOf('\n') + 1) : report);
  if (!values.quiet) for (const text of formatCoverage(handlings)) console.log(text);
  if (written.length + removed.length === 0) console.log('Data up to date.');
  if (written.length > 0) console.log(`Written: ${written.join(', ')}`);
  if (removed.length > 0) console.log(`Removed: ${removed.join(', ')}`);
  for (const text of openTexts(open)) console.log(text);
  const over = overBudget(open);
  if (over.length > 0 && values.check) process.exitCode = 1;
  for (const text of over) (values.check ? console.error : console.log)(text);
}

runCommand(main);
