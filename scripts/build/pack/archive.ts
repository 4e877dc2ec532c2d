import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { writeTogether } from '../../shared/files.ts';

/** Sum over paths and contents, to tell copies apart. */
export function sumOf(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const [path, bytes] of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex').slice(0, 8);
}

/**
 * One archive of one folder: the same files and date give the same bytes.
 * @param date of every file
 */
export function makeArchive(folder: string, files: ReadonlyMap<string, Uint8Array>, date: Date): Uint8Array {
  const named = [...files].map(([path, bytes]) => [`${folder}/${path}`, bytes] as const);
  // Archives have the time of a clock on the wall, which is another one in every zone.
  const { TZ } = process.env;
  process.env.TZ = 'UTC';
  try {
    return zipSync(Object.fromEntries(named), { level: 9, mtime: date });
  } finally {
    if (TZ === undefined) Reflect.deleteProperty(process.env, 'TZ');
    else process.env.TZ = TZ;
  }
}

/** Writes a file beside its place and renames it there: whoever looks sees all of it or nothing. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  writeTogether([{ path, temporary: `${path}.${process.pid}.part`, bytes }]);
}
