import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from '../testing/run-node.ts';

interface Report {
  numPassedTests: number;
  testResults: { name: string; message?: string; assertionResults: { status: string; fullName: string }[] }[];
}

/**
 * Runs Vitest up to the first failure.
 * @returns which test failed; null where all passed
 * @throws Error where no test ran at all
 */
export async function failedTest(
  project: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<string | null> {
  const folder = mkdtempSync(join(tmpdir(), 'im-error-codes-report-'));
  try {
    const file = join(folder, 'report.json');
    const vitest = join(project, 'node_modules/vitest/vitest.mjs');
    const options = ['--bail=1', '--reporter=json', `--outputFile=${file}`];
    const { status, err, out } = await runNode([vitest, 'run', ...options, ...args], { cwd: project, env });
    const { numPassedTests, testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report;
    if (status === 0 && numPassedTests > 0) return null;
    const failed = testResults.flatMap(({ assertionResults }) =>
      assertionResults.filter((test) => test.status === 'failed'),
    )[0];
    const broken = testResults.find(({ message }) => message);
    const fault = failed?.fullName ?? broken?.message?.split('\n', 1)[0];
    if (fault === undefined) throw new Error(`no test ran: ${err || out}`);
    return fault;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
