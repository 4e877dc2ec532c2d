import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** One sum over the paths and bytes of all files below a folder; null where it is not there. */
export function sumOfFolder(folder: string): string | null {
  if (!existsSync(folder)) return null;
  const sum = createHash('sha256');
  for (const [path, own] of sumsOf(folder)) sum.update(`${path}\n${own}\n`);
  return sum.digest('hex');
}

/** Path below the folder → sum of the file, sorted. */
export function sumsOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const paths = files.map((item) => join(item.parentPath, item.name)).sort();
  return new Map(
    paths.map((path) => [
      relative(folder, path),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  );
}

/** Folders and files beside an output that a build left there. */
export function leftBeside(output: string): string[] {
  return readdirSync(dirname(output)).filter((name) => join(dirname(output), name) !== output);
}
