import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { isAbandoned, ownerMark } from '../../shared/owner.ts';

/** Two builds that finish together take turns; neither needs more than a few. */
const SWAP_ATTEMPTS = 10;

/** Names of the outputs that were moved aside. */
const OLD = 'old-';

export interface Workspace {
  /** Where the site is built. */
  site: string;
  /** For caches of this build. */
  cache: string;
  /** Puts the site in place of the output; returns the path. */
  publish: () => string;
  /** Removes whatever is left of the workspace; may be called more than once. */
  discard: () => void;
}

/**
 * Makes the folders of one build; a signal that ends the build removes them.
 *
 * The site is built in `.cache` of the project, wherever the output is to be: Astro keeps what it renders with inside
 * a project's own folder only, and builds into folders elsewhere would share one such place. Beside the output stands
 * a folder for the last step, which renames and therefore has to be on the output's file system.
 * @param project absolute path of the project
 * @param output absolute path of the output folder, there or not
 * @throws Error where one of the folders can't be made, or the output is no place for a site
 */
export function openWorkspace(project: string, output: string): Workspace {
  refuseOutput(project, output);
  const parent = dirname(output);
  const cache = join(project, '.cache');
  for (const folder of [parent, cache]) mkdirSync(folder, { recursive: true });
  removeAbandoned(cache, 'build-');
  removeAbandoned(parent, `.${basename(output)}-`, (folder) => {
    bringBack(folder, output);
  });
  // First that which may be on a file system that cannot be written to.
  const beside = mkdtempSync(join(parent, `.${basename(output)}-${ownerMark()}`));
  const inside = mkdtempSync(join(cache, `build-${ownerMark()}`));
  const site = join(inside, 'site');

  const onSignal = (_: string, number: number) => {
    discard();
    process.exit(128 + number);
  };
  const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;
  const discard = () => {
    for (const signal of signals) process.off(signal, onSignal);
    for (const folder of [inside, beside]) rmSync(folder, { recursive: true, force: true });
    try {
      rmdirSync(cache);
    } catch {
      // Others have something in it.
    }
  };
  for (const signal of signals) process.once(signal, onSignal);
  return {
    site,
    cache: join(inside, 'cache'),
    publish: () => {
      move(site, join(beside, 'site'));
      swap(join(beside, 'site'), output, beside);
      return output;
    },
    discard,
  };
}

/** What stands at the output goes with the build: it has to be a site, or nothing at all. */
function refuseOutput(project: string, output: string): void {
  const remedy = 'OUT_DIR names a folder of its own for the site';
  if (`${project}${sep}`.startsWith(output.endsWith(sep) ? output : `${output}${sep}`)) {
    throw new Error(`the output ${output} holds the project: ${remedy}`);
  }
  const stats = statSync(output, { throwIfNoEntry: false });
  if (!stats) return;
  if (!stats.isDirectory()) throw new Error(`the output ${output} is a file: ${remedy}`);
  const names = readdirSync(output);
  if (names.length > 0 && !names.some((name) => name.endsWith('.html'))) {
    throw new Error(`the output ${output} holds something that is no site: ${remedy}`);
  }
}

/** @param before what to do with a folder before it goes */
function removeAbandoned(
  parent: string,
  prefix: string,
  before: (folder: string) => void = () => undefined,
): void {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(parent, name);
    if (!isAbandoned(folder)) continue;
    before(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A build that was killed between its two renames left no output, but the old one in its folder. */
function bringBack(folder: string, output: string): void {
  const old = readdirSync(folder).find((name) => name.startsWith(OLD));
  if (old !== undefined && !statSync(output, { throwIfNoEntry: false }))
    renameSync(join(folder, old), output);
}

/** Renames, or copies where that would lead to another file system. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true, preserveTimestamps: true });
  }
}

/** Moves the old output aside and the new one in; a build that got in between is moved aside as well. */
function swap(site: string, output: string, folder: string): void {
  for (let attempt = 1; ; attempt++) {
    const aside = join(folder, `${OLD}${attempt}`);
    const hadOutput = renameIfThere(output, aside);
    try {
      renameSync(site, output);
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if ((code === 'ENOTEMPTY' || code === 'EEXIST') && attempt < SWAP_ATTEMPTS) continue;
      if (hadOutput) renameIfThere(aside, output);
      throw error;
    }
  }
}

function renameIfThere(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
