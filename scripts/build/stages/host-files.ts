import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersFile } from '../host/headers-file.ts';
import { withSlashes } from '../host/server.ts';

/**
 * Writes what hosts read beside the pages.
 * @param site folder of the built site
 * @param base path that it is served under
 * @param locales those whose pages are in a folder of their own
 */
export function writeHostFiles(site: string, base: string, locales: readonly string[]): void {
  writeFileSync(join(site, '_headers'), headersFile(withSlashes(base), locales));
}
