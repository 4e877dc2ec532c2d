/**
 * `npm test`: every check of the project.
 *
 *   1. data up to date
 *   2. types, lint and the sites for the last step, and at the same time format and unit tests: each row keeps one
 *      core busy
 *   3. whole-site tests
 *
 * Prints what was checked, the output of what failed, and last the line `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

interface Result {
  passed: number;
  failed: number;
}

const bin = (name: string) => join('node_modules', '.bin', name);
const reports = mkdtempSync(join(tmpdir(), 'im-error-codes-test-'));

async function main(): Promise<void> {
  const results = [
    await check('generated data is up to date', [
      process.execPath,
      'scripts/convert.ts',
      '--check',
      '--quiet',
    ]),
    ...(await Promise.all([checkTypesAndBuild(), checkFormatAndUnits()])).flat(),
    await tests('whole-site tests', 'site', { KEEP_TEST_SITES: '1' }),
  ];
  const sum = (key: keyof Result) => results.reduce((total, result) => total + result[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

/** In this order: the first writes the types of Astro's virtual modules, which the lint rules look up. */
async function checkTypesAndBuild(): Promise<Result[]> {
  return [
    await check('types', [bin('astro'), 'check', '--minimumFailingSeverity', 'hint']),
    await check('lint', [bin('eslint'), '.', '--max-warnings', '0']),
    await check('sites to test', [process.execPath, 'tests/support/build-sites.ts']),
  ];
}

async function checkFormatAndUnits(): Promise<Result[]> {
  return [
    await check('format', [bin('prettier'), '--check', '--log-level', 'warn', '.']),
    await tests('unit tests', 'unit'),
  ];
}

/** A command that passes or fails as a whole. */
async function check(name: string, command: string[]): Promise<Result> {
  const { ok, output, seconds } = await run(command);
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (!ok) console.log(output);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

/** A project of vitest.config.ts; counts its tests. */
async function tests(name: string, project: string, env: NodeJS.ProcessEnv = {}): Promise<Result> {
  const file = join(reports, `${project}.json`);
  const options = ['--reporter=json', `--outputFile.json=${file}`, '--reporter=dot'];
  const { ok, output, seconds } = await run([bin('vitest'), 'run', '--project', project, ...options], env);
  const { passed, failed } = readReport(file);
  // A file that cannot even be loaded has no failed test, yet it fails.
  const faults = ok ? failed : Math.max(failed, 1);
  console.log(`${faults === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${faults} failed (${seconds} s)`);
  if (faults > 0) console.log(output);
  return { passed, failed: faults };
}

function readReport(file: string): Result {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function run(
  [command = '', ...args]: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ ok: boolean; output: string; seconds: string }> {
  const start = performance.now();
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, {
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env },
    });
    const collect = (chunk: string) => (output += stripVTControlCharacters(chunk));
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    const end = (ok: boolean) => {
      resolve({ ok, output, seconds: ((performance.now() - start) / 1000).toFixed(1) });
    };
    child.on('error', (error) => {
      output += String(error);
      end(false);
    });
    child.on('close', (status) => {
      end(status === 0);
    });
  });
}

try {
  await main();
} finally {
  rmSync(reports, { recursive: true, force: true });
}
