import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ManifestVersion } from '../schemas/manifest.ts';
import { contentFolder } from './content-folder.ts';

/**
 * Lines of a verbatim document, numbered as the converter numbers them; the end of the last line begins no new one.
 */
export function readSourceLines(system: string, { file }: Pick<ManifestVersion, 'file'>): string[] {
  const text = readFileSync(join(contentFolder(), 'sources', system, file), 'utf8');
  return text.replace(/\n$/, '').split('\n');
}
