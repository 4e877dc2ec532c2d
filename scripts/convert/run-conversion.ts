import { parseArgs } from 'node:util';
import { convert } from './convert-content.ts';
import { openTexts, overBudget } from './emit/open-matters.ts';
import { outputChanges, writeFiles } from './emit/output-files.ts';
import { formatCoverage, formatReport, formatTotals } from './emit/report.ts';

/**
 * Converts a content folder, and prints what came of it. What is stale or over its budget sets the exit code.
 * @param args options of `npm run convert`: see scripts/convert.ts
 * @throws as `convert` does
 */
export function runConversion(args: string[]): void {
  const { values } = parseArgs({
    args,
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
  console.log(values.quiet ? formatTotals(reports) : formatReport(reports));
  if (!values.quiet) for (const text of formatCoverage(handlings)) console.log(text);
  if (written.length + removed.length === 0) console.log('Data up to date.');
  if (written.length > 0) console.log(`Written: ${written.join(', ')}`);
  if (removed.length > 0) console.log(`Removed: ${removed.join(', ')}`);
  for (const text of openTexts(open)) console.log(text);
  const over = overBudget(open);
  if (over.length > 0 && values.check) process.exitCode = 1;
  for (const text of over) (values.check ? console.error : console.log)(text);
}
