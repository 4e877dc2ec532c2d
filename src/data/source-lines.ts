import { join } from 'node:path';
import { readLines } from '../../scripts/convert/read/read-source.ts';
import type { ManifestVersion } from '../schemas/manifest.ts';
import { contentFolder } from './content-folder.ts';

/** Lines of a verbatim document; the end of the last line begins no new one. */
export function readSourceLines(
  system: string,
  { file, encoding }: Pick<ManifestVersion, 'file' | 'encoding'>,
): string[] {
  const path = join('sources', system, file);
  const lines = readLines(join(contentFolder(), path), `content/${path}`, encoding);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
