import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/** Paths of all files below a folder, counted from it, with `/`; sorted by code unit. Throws where it is not there. */
export function filesBelow(folder: string): string[] {
  return entriesBelow(folder).flatMap(({ path, entry }) => (entry.isFile() ? [path] : []));
}

/**
 * All that stands below a folder but the folders themselves: files, symbolic links, pipes. Never looks through a link:
 * what it leads to is somebody else's (Node's own recursive listing does).
 * @returns sorted by path, which counts from the folder, with `/`
 */
export function entriesBelow(folder: string): { path: string; entry: Dirent }[] {
  const entries: { path: string; entry: Dirent }[] = [];
  const walk = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below + entry.name;
      if (entry.isDirectory()) walk(`${path}/`);
      else entries.push({ path, entry });
    }
  };
  walk('');
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Path → checksum of the bytes, for all files below a folder: equal maps mean that nothing differs. */
export function sumsBelow(folder: string): Map<string, string> {
  return new Map(
    filesBelow(folder).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}
