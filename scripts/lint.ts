/**
 * `npm run lint`: types, lint rules and format, each to its end.
 *
 * `-- --fix` mends what can be mended by itself: the format, and some of the lint rules.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { fix: { type: 'boolean', default: false } } });
/** In this order: the first writes the types of Astro's virtual modules, which the next look up. */
const COMMANDS = [
  ['astro', 'sync', '--silent'],
  ['@astrojs/check', '--minimumFailingSeverity', 'hint'],
  ['eslint', '.', '--max-warnings', '0', ...(values.fix ? ['--fix'] : [])],
  ['oxlint', '--deny-warnings', '--quiet', ...(values.fix ? ['--fix'] : [])],
  ['prettier', '.', '--log-level', 'warn', values.fix ? '--write' : '--check'],
];
for (const command of COMMANDS) {
  const { status } = spawnSync(process.execPath, ['scripts/run.mjs', ...command], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
