import { statSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename } from 'node:path';

/** What a process of another machine or container left is believed to be in use for so long. */
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

const HOST = hostname().replace(/[^\w-]/gu, '_');

/** Says in the name of a folder which process made it. */
export function ownerMark(): string {
  return `${HOST}.${process.pid}.`;
}

/** Whether nobody works in a folder any more: its process has ended, or it is old and one can't tell. */
export function isAbandoned(folder: string): boolean {
  const [, host, pid] = /([\w-]+)\.(\d+)\.\w+$/u.exec(basename(folder)) ?? [];
  if (host?.endsWith(HOST) && pid !== undefined) return !isAlive(Number(pid));
  const stats = statSync(folder, { throwIfNoEntry: false });
  return stats !== undefined && stats.mtimeMs < Date.now() - ABANDONED_AFTER_MS;
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
