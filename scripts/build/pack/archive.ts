import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { zipSync } from 'fflate';

/** Sum over paths and contents, to tell copies apart. */
export function sumOf(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const [path, bytes] of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex').slice(0, 8);
}

/** One archive of one folder: the same files give the same bytes. */
export function makeArchive(folder: string, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const named = [...files].map(([path, bytes]) => [`${folder}/${path}`, bytes] as const);
  // The first moment that an archive can name; archives have local time, so that it is the same everywhere.
  return zipSync(Object.fromEntries(named), { level: 9, mtime: new Date(1980, 0, 1) });
}

/** Writes a file beside its place and renames it there: whoever looks sees all of it or nothing. */
export function writeWhole(file: string, bytes: Uint8Array): void {
  const part = `${file}.${process.pid}.part`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(part, bytes);
    renameSync(part, file);
  } finally {
    rmSync(part, { force: true });
  }
}
