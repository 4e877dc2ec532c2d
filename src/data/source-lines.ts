import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ManifestVersion } from '../schemas/manifest.ts';
import { splitLines } from '../domain/text/split-lines.ts';
import { contentFolder } from './content-folder.ts';
import { otherThanFile } from './other-than-file.ts';

/**
 * Lines of a verbatim document, numbered as the converter numbers them; the end of the last line begins no new one.
 */
export function readSourceLines(system: string, { file }: Pick<ManifestVersion, 'file'>): string[] {
  const path = join(contentFolder(), 'sources', system, file);
  const other = otherThanFile(path);
  if (other) throw new Error(`${path} is ${other}: run \`npm run convert\``);
  // Takes the byte order mark away, as the converter does.
  const lines = splitLines(new TextDecoder().decode(readFileSync(path)));
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
