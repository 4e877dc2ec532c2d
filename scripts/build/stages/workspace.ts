import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeMarkedFolder, removeAbandoned } from '../../shared/owner.ts';
import { markSite, realOutput, assertOnlyOurs, assertUsableOutput } from './output.ts';

/** Two builds that finish together take turns; neither needs more than a few. */
const SWAP_ATTEMPTS = 10;

/** Names of the outputs that were moved aside. */
const OLD = 'old-';

/** What the workspaces in `.cache` are for; those beside an output are for the output of that name. */
const BUILDING = 'build';

export interface Workspace {
  /** Where the site is built. */
  site: string;
  /** A folder for a part of the site, until it is moved there: a further locale, or what is made while pages are rendered. */
  beside: (part: string) => string;
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
 * @param wanted absolute path of the output folder, or of a link to it; there or not
 * @throws Error where one of the folders can't be made, or the output is no place for a site
 */
export function openWorkspace(project: string, wanted: string): Workspace {
  const output = realOutput(wanted);
  assertUsableOutput(existsSync(project) ? realpathSync(project) : project, output);
  const name = basename(output);
  const parent = dirname(output);
  const cache = join(project, '.cache');
  for (const folder of [parent, cache]) mkdirSync(folder, { recursive: true });
  removeAbandoned(cache, 'build-', BUILDING);
  removeAbandoned(parent, `.${name}-`, name, (folder) => {
    bringBack(folder, output);
  });
  // First that which may be on a file system that cannot be written to.
  const beside = makeMarkedFolder(join(parent, `.${name}-`), name);
  const inside = makeMarkedFolder(join(cache, 'build-'), BUILDING);
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
    beside: (part) => join(inside, part),
    cache: join(inside, 'cache'),
    publish: () => {
      markSite(site);
      move(site, join(beside, 'site'));
      swap(join(beside, 'site'), output, beside);
      return output;
    },
    discard,
  };
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
      // Again, for it is a while since the build began; and here, where nobody else writes.
      if (hadOutput) assertOnlyOurs(aside, output);
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
