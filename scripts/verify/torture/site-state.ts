import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sumsBelow } from '../../shared/files.ts';

/** One sum over the paths and bytes of all files below a folder; null where it is not there. */
export function sumOfFolder(folder: string): string | null {
  if (!existsSync(folder)) return null;
  const sum = createHash('sha256');
  for (const [path, own] of sumsBelow(folder)) sum.update(`${path}\n${own}\n`);
  return sum.digest('hex');
}

/** Folders and files beside an output that a build left there. */
export function leftBeside(output: string): string[] {
  return readdirSync(dirname(output)).filter((name) => join(dirname(output), name) !== output);
}
