import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

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
 * Makes a folder for one build in `.cache` beside the output: the same file system, so that the site can be put in
 * place by renaming, and outside what Git, linters and type checks look at. A signal that ends the build removes it.
 * @param output absolute path of the output folder, there or not
 */
export function openWorkspace(output: string): Workspace {
  const parent = join(dirname(output), '.cache');
  mkdirSync(parent, { recursive: true });
  removeAbandoned(parent);
  const folder = mkdtempSync(join(parent, 'build-'));
  const site = join(folder, 'site');

  const discard = () => {
    rmSync(folder, { recursive: true, force: true });
    try {
      rmdirSync(parent);
    } catch {
      // Others have something in it.
    }
  };
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ] as const) {
    process.once(signal, () => {
      discard();
      process.exit(128 + number);
    });
  }
  return {
    site,
    cache: join(folder, 'cache'),
    publish: () => {
      swap(site, output, folder);
      return output;
    },
    discard,
  };
}

function removeAbandoned(parent: string): void {
  const deadline = Date.now() - ABANDONED_AFTER_MS;
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith('build-'))) {
    const stats = statSync(join(parent, name), { throwIfNoEntry: false });
    if (stats && stats.mtimeMs < deadline) rmSync(join(parent, name), { recursive: true, force: true });
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
