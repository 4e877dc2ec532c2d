/**
 * `npm test`: every check of the project.
 *
 *   1. data up to date, content fits its schemas
 *   2. in two lanes, so that two cores are busy to the end: the sites and what tests them, browsers first; the checks of
 *      the sources, longest first; each lane then helps the other
 *
 * `-- --engines`: instead of all that, the main flows in Firefox and WebKitGTK, where they are on the machine; what the others
 * lack is named. SCREENSHOTS names a folder for pictures of the pages.
 *
 * Prints what was checked, the output of what failed, and last the line `N passed, N failed`. KEEP_TEST_SITES=1 takes the
 * sites that an earlier run has built.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs, stripVTControlCharacters } from 'node:util';
// What this command starts is tests: these engines drive them.
// eslint-disable-next-line no-restricted-imports
import { firefox, webKit } from '../tests/engines/engines.ts';
import { runNode } from './verify/testing/run-node.ts';

interface Result {
  passed: number;
  failed: number;
}

const RUN = 'scripts/run.mjs';
const reports = mkdtempSync(join(tmpdir(), 'im-error-codes-test-'));
const ENVIRONMENT = {
  ASTRO_TELEMETRY_DISABLED: '1',
  NO_COLOR: '1',
  // The checks start a hundred processes, which load much the same.
  NODE_COMPILE_CACHE: join(reports, 'compiled'),
};

type Step = () => Promise<Result>;

const ofSites: Step[] = [
  tests('whole-site tests, in a browser', 'site'),
  tests('whole-site tests, in files', 'files'),
];
const ofSources: Step[] = [
  tests('unit tests', 'unit'),
  check('types', [RUN, '@astrojs/check', '--minimumFailingSeverity', 'hint']),
  check('lint', [RUN, 'eslint', '.', '--max-warnings', '0']),
  check('lint by types', [RUN, 'oxlint', '--deny-warnings']),
  check('format', [RUN, 'prettier', '--check', '--log-level', 'warn', '.']),
];

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { engines: { type: 'boolean', default: false } } });
  const results = await (values.engines ? testEngines() : testAll());
  const sum = (key: keyof Result) => results.reduce((total, result) => total + result[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

async function testEngines(): Promise<Result[]> {
  const engines = [firefox(), webKit()];
  for (const { name, missing } of engines) {
    if (missing.length > 0) {
      console.log(`skipped: ${name}, which needs the Debian packages ${missing.join(' and ')}`);
    }
  }
  const isAny = engines.some(({ missing }) => missing.length === 0);
  return isAny ? [await tests('main flows, in other engines', 'engines', {})()] : [];
}

async function testAll(): Promise<Result[]> {
  const results = [
    await check('generated data is up to date', ['scripts/convert.ts', '--check', '--quiet'])(),
    // Writes the types of Astro's virtual modules, which types and lint look up.
    await check('content fits its schemas', [RUN, 'astro', 'sync', '--silent'])(),
  ];
  const sites = check('sites to test', ['tests/support/build-sites-now.ts'])().then((built) => {
    // Tests of sites that are not there would hide in their output why.
    if (built.failed > 0) ofSites.length = 0;
    return built;
  });
  const lanes = [
    sites.then(async (built) => [built, ...(await work(ofSites)), ...(await work(ofSources))]),
    work(ofSources).then(async (checked) => [...checked, ...(await sites.then(() => work(ofSites)))]),
  ];
  return [...results, ...(await Promise.all(lanes)).flat()];
}

/** Takes steps off the list, which another lane may share, until there are none. */
async function work(steps: Step[]): Promise<Result[]> {
  const results: Result[] = [];
  for (let step = steps.shift(); step; step = steps.shift()) results.push(await step());
  return results;
}

/** A command that passes or fails as a whole. */
function check(name: string, command: string[]): Step {
  return async () => {
    const { ok, output, seconds } = await run(command);
    console.log(`${ok ? '✓' : '✗'} ${name} (${seconds} s)`);
    if (!ok) console.log(output);
    return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  };
}

/** A project of vitest.config.ts, whose sites are built by a step of its own; counts its tests. */
function tests(name: string, project: string, env: NodeJS.ProcessEnv = { KEEP_TEST_SITES: '1' }): Step {
  const file = join(reports, `${project}.json`);
  const options = ['--reporter=json', `--outputFile.json=${file}`, '--reporter=dot'];
  return async () => {
    const { ok, output, seconds } = await run([RUN, 'vitest', 'run', '--project', project, ...options], env);
    const { passed, faults } = readReport(file);
    if (!ok && faults.length === 0) faults.push('Vitest failed for another reason, which it prints:');
    const isWhole = faults.length === 0;
    console.log(`${isWhole ? '✓' : '✗'} ${name}: ${passed} passed, ${faults.length} failed (${seconds} s)`);
    if (!isWhole) console.log([...faults.map((fault) => `  ✗ ${fault}`), output].join('\n'));
    return { passed, failed: faults.length };
  };
}

/** What Vitest reports: each test that failed, and each file that could not be loaded or whose hooks failed. */
function readReport(file: string): { passed: number; faults: string[] } {
  let report: {
    numPassedTests: number;
    testResults: {
      name: string;
      status: string;
      message?: string;
      assertionResults: { status: string; fullName: string }[];
    }[];
  };
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as typeof report;
  } catch (error) {
    return { passed: 0, faults: [`there is no report, so Vitest ended before the tests: ${String(error)}`] };
  }
  const faults = report.testResults.flatMap(({ name, status, message = '', assertionResults }) => {
    const path = relative('.', name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length > 0) return failed.map(({ fullName }) => `${path}: ${fullName}`);
    return status === 'failed' ? [`${path}: a hook failed, or it can't be loaded: ${message}`] : [];
  });
  return { passed: report.numPassedTests, faults };
}

async function run(
  command: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ ok: boolean; output: string; seconds: string }> {
  const start = performance.now();
  const { status, out, err } = await runNode(command, { env: { ...ENVIRONMENT, ...env } });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  return { ok: status === 0, output: stripVTControlCharacters(out + err), seconds };
}

try {
  await main();
} finally {
  rmSync(reports, { recursive: true, force: true });
}
