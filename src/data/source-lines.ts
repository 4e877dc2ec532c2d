import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ManifestVersion } from '../schemas/manifest.ts';

/**
 * Lines of a verbatim document, numbered as the converter numbers them; the end of the last line begins no new one.
 * Read from the working directory, because the build moves this module away from the documents.
 */
export function readSourceLines(system: string, { file }: Pick<ManifestVersion, 'file'>): string[] {
  const text = readFileSync(join(process.cwd(), 'content', 'sources', system, file), 'utf8');
  return text.replace(/\n$/, '').split('\n');
}
