import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { convert } from '../../convert.ts';
import { staleFiles } from '../../convert/emit/output-files.ts';
import { PERMALINKS, PERMALINKS_SUM, sumOf } from '../../convert/emit/shipped-addresses.ts';
import { buildEnvironment, runNode } from '../testing/run-node.ts';
import { leftBeside, sumOfFolder } from './site-state.ts';
import type { Finding, Ground } from './ground.ts';

/** The one moment at which there is no output: the next build puts the old one back. */
const BETWEEN_RENAMES = 'renameSync old-1 1 AFTER';

/** Where a build is killed: after so many milliseconds, or at a call (see at-call.mjs). */
const MOMENTS: { name: string; after?: number; with?: NodeJS.Signals; at?: string }[] = [
  { name: 'kill -9 at 0.3 s', after: 300 },
  { name: 'kill -9 at 2 s', after: 2000 },
  { name: 'kill -9 at 5 s', after: 5000 },
  { name: 'SIGTERM at 3 s', after: 3000, with: 'SIGTERM' },
  { name: 'SIGINT at 3 s', after: 3000, with: 'SIGINT' },
  { name: 'kill -9 amid the search index', at: 'writeFileSync pagefind 5 KILL' },
  { name: 'kill -9 with the site built, before it is moved', at: 'renameSync /site 1 KILL' },
  { name: 'kill -9 before the old output is moved aside', at: 'renameSync old-1 1 KILL' },
  { name: 'kill -9 between the two renames', at: BETWEEN_RENAMES },
  { name: 'kill -9 after the new output is in place', at: 'renameSync /site 2 AFTER' },
];

type State = 'the old site' | 'the new site' | 'broken' | 'missing';
const isSite = (state: State) => state === 'the old site' || state === 'the new site';

/**
 * Kills builds; after each, the output is the old site or the new one, byte for byte, and the next build cleans up.
 * The output that a build killed between its two renames moved aside is put back by the next build.
 */
export async function killBuilds({ project, folder, content, oldSite, newSum }: Ground): Promise<Finding[]> {
  const oldSum = sumOfFolder(oldSite);
  const findings: Finding[] = [];
  for (const { name, after, with: killWith, at } of MOMENTS) {
    const output = join(folder, 'killed/dist');
    rmSync(dirname(output), { recursive: true, force: true });
    mkdirSync(dirname(output));
    cpSync(oldSite, output, { recursive: true, preserveTimestamps: true });
    const env = buildEnvironment({ OUT_DIR: output, CONTENT_DIR: content, TORTURE: at });
    const preload = at ? ['--import', join(import.meta.dirname, 'at-call.mjs')] : [];
    const options = { ...(after !== undefined && { killAfter: after }), ...(killWith && { killWith }) };
    const ended = await runNode([...preload, 'scripts/build.ts'], { cwd: project, env, ...options });
    const whole = stateOf(sumOfFolder(output));
    const left = leftBeside(output).length;
    // The next build fails at once, for its content folder is missing; it has cleaned up by then.
    await runNode(['scripts/build.ts'], {
      cwd: project,
      env: buildEnvironment({ OUT_DIR: output, CONTENT_DIR: join(folder, 'none') }),
    });
    const [later, still] = [stateOf(sumOfFolder(output)), leftBeside(output).length];
    findings.push({
      name,
      result: `${ended.signal ?? `exit ${ended.status ?? ''}`}; output: ${whole}, folders beside it: ${left}; after the next build began: ${later}, ${still}`,
      ok: (isSite(whole) || at === BETWEEN_RENAMES) && isSite(later) && still === 0,
    });
  }
  return findings;

  function stateOf(sum: string | null): State {
    if (sum === null) return 'missing';
    return sum === oldSum ? 'the old site' : sum === newSum ? 'the new site' : 'broken';
  }
}

/** Kills conversions at each of their renames; afterwards one more conversion, or the advice of its message, mends all. */
export async function killConversions({ project, folder }: Ground): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (let at = 1; ; at++) {
    const content = join(folder, 'killed-content');
    rmSync(content, { recursive: true, force: true });
    cpSync(join(project, 'content'), content, { recursive: true });
    makeStale(content);
    const command = ['scripts/convert.ts', '--quiet', '--content', content];
    const preload = ['--import', join(import.meta.dirname, 'at-call.mjs')];
    const ended = await runNode([...preload, ...command], {
      cwd: project,
      env: { TORTURE: `renameSync .tmp ${at} KILL` },
    });
    if (ended.signal === null) return findings;
    let again = await runNode(command, { cwd: project });
    const asked = again.err.includes(
      'Restore content/permalinks.json and content/permalinks.sha256 from git',
    );
    if (asked) {
      for (const name of [PERMALINKS, PERMALINKS_SUM])
        cpSync(join(project, 'content', name), join(content, name));
      again = await runNode(command, { cwd: project });
    }
    const ok = again.status === 0 && staleFiles(content, convert(content).files).length === 0;
    const whole = asked
      ? 'asks to restore the list and its sum from git; then all is whole'
      : 'the next conversion makes all whole';
    findings.push({
      name: `convert, kill -9 before rename ${at}`,
      result: ok ? whole : again.err.trim(),
      ok,
    });
  }
}

/** Leaves nothing up to date: no data, and a list of addresses that lacks one. */
function makeStale(content: string): void {
  rmSync(join(content, 'codes'), { recursive: true });
  const list = join(content, PERMALINKS);
  const text = readFileSync(list, 'utf8').replace(/\n {2}"\/code\/\d+\/",/u, '');
  writeFileSync(list, text);
  writeFileSync(join(content, PERMALINKS_SUM), sumOf(text));
}
