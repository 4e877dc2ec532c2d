import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** How long a folder counts as in use whose process is of another machine or container: nobody can tell whether it runs. */
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/** The file in a folder that says whose the folder is. A folder without it is not ours, whatever its name. */
export const MARK = '.im-error-codes-workspace';

/** What stands in the mark. */
interface Owner {
  /** What the folder is for, in the words of who made it. */
  purpose: string;
  host: string;
  pid: number;
}

/**
 * Makes a folder of its own for this process, and marks it.
 * @param prefix path of the folder without its random end
 * @param purpose {@link removeAbandoned} is given the same words, so that no command removes the folder of another
 */
export function makeMarkedFolder(prefix: string, purpose: string): string {
  const folder = mkdtempSync(prefix);
  try {
    const owner: Owner = { purpose, host: hostname(), pid: process.pid };
    writeFileSync(join(folder, MARK), JSON.stringify(owner));
    return folder;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Removes the folders that killed processes left behind, and nothing else.
 * @param prefix how their names begin
 * @param purpose see {@link makeMarkedFolder}
 * @param before what to do with a folder before it goes
 */
export function removeAbandoned(
  parent: string,
  prefix: string,
  purpose: string,
  before: (folder: string) => void = () => undefined,
): void {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(parent, name);
    if (!isAbandoned(folder, purpose)) continue;
    before(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Whether something is a folder that {@link makeMarkedFolder} made for a purpose and in which nobody works any more: its
 * process has ended, or it is old and one can't tell.
 */
function isAbandoned(path: string, purpose: string): boolean {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) return false;
  const owner = ownerOf(path);
  if (owner?.purpose !== purpose) return false;
  if (owner.host === hostname()) return !isAlive(owner.pid);
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && stats.mtimeMs < Date.now() - ABANDONED_AFTER_MS;
}

/** What the mark of a folder says; undefined where it has none, or one that is not whole. */
function ownerOf(folder: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, MARK), 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

/** Whether a process of this machine is running. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
