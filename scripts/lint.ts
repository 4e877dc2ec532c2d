/**
 * `npm run lint`: types, lint rules and format, each to its end.
 *
 * `-- --fix` mends what can be mended by itself: the format, and some of the lint rules.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { fix: { type: 'boolean', default: false } } });
/** In this order: the first writes the types of Astro's virtual modules, which the lint rules look up. */
const COMMANDS = [
  ['astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'hint'],
  ['eslint/bin/eslint.js', '.', '--max-warnings', '0', ...(values.fix ? ['--fix'] : [])],
  ['prettier/bin/prettier.cjs', '.', '--log-level', 'warn', values.fix ? '--write' : '--check'],
];
for (const [script = '', ...args] of COMMANDS) {
  const command = [join('node_modules', script), ...args];
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
