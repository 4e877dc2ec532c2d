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
import { basename, dirname, join } from 'node:path';

/** A folder of a killed build is removed by a later build, but not while it may still be in use. */
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/** Two builds that finish together take turns; neither needs more than a few. */
const SWAP_ATTEMPTS = 10;

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
 * @throws where one of the folders can't be made
 */
export function openWorkspace(project: string, output: string): Workspace {
  const parent = dirname(output);
  const cache = join(project, '.cache');
  for (const folder of [parent, cache]) mkdirSync(folder, { recursive: true });
  removeAbandoned(cache, 'build-');
  removeAbandoned(parent, `.${basename(output)}-`);
  const inside = mkdtempSync(join(cache, 'build-'));
  const beside = mkdtempSync(join(parent, `.${basename(output)}-`));
  const site = join(inside, 'site');

  const discard = () => {
    for (const folder of [inside, beside]) rmSync(folder, { recursive: true, force: true });
    try {
      rmdirSync(cache);
    } catch {
      // Others have something in it.
    }
  };
  for (const [signal, number] of [
    ['SIGHUP', 1],
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ] as const) {
    process.once(signal, () => {
      discard();
      process.exit(128 + number);
    });
  }
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

function removeAbandoned(parent: string, prefix: string): void {
  const deadline = Date.now() - ABANDONED_AFTER_MS;
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(prefix))) {
    const stats = statSync(join(parent, name), { throwIfNoEntry: false });
    if (stats && stats.mtimeMs < deadline) rmSync(join(parent, name), { recursive: true, force: true });
  }
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
    const aside = join(folder, `old-${attempt}`);
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
