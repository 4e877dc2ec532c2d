import { lstatSync, statSync } from 'node:fs';

/**
 * What stands at a path where a file is to be read: to read a pipe or a device may never end. A link is what it leads to.
 * @returns null for a file; otherwise what it is, for a message
 */
export function otherThanFile(path: string): string | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return lstatSync(path, { throwIfNoEntry: false }) ? 'a link that leads nowhere' : 'nothing';
  if (stats.isFile()) return null;
  if (stats.isDirectory()) return 'a folder';
  return stats.isFIFO() ? 'a pipe' : stats.isSocket() ? 'a socket' : 'a device';
}
