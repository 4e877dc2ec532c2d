import { hash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  type Dirent,
} from 'node:fs';
import { dirname, join } from 'node:path';

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
  return new Map(filesBelow(folder).map((path) => [path, hash('sha256', readFileSync(join(folder, path)))]));
}

/** The text of a file; undefined where there is none. */
export function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** A file to be written, and the name that it has until it is whole. */
export interface NewFile {
  path: string;
  temporary: string;
  bytes: string | Uint8Array;
}

/**
 * Writes all files aside first, then renames: whoever looks meanwhile sees each of them whole. Where one cannot be written,
 * no file is left that was not there before.
 */
export function writeTogether(files: readonly NewFile[]): void {
  const leftovers = files.map(({ temporary }) => temporary);
  try {
    for (const { path, temporary, bytes } of files) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(temporary, bytes);
    }
    for (const { path, temporary } of files) {
      const isNew = !existsSync(path);
      renameSync(temporary, path);
      if (isNew) leftovers.push(path);
    }
  } catch (error) {
    for (const path of leftovers) rmSync(path, { force: true });
    throw error;
  }
}
