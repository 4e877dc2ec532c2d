import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { convert } from '../../scripts/convert/convert-content.ts';
import { writeFiles } from '../../scripts/convert/emit/output-files.ts';
import { readShipped, shippedFiles } from '../../scripts/convert/emit/shipped-addresses.ts';
import { KEPT } from './sites.ts';

/**
 * Adds addresses to content that were shipped once and to which no document gives a page any more.
 * @throws SourceErrors where conversion finds a fault
 */
export function keepAddresses(content: string): void {
  cpSync('tests/support/kept', join(content, 'curation'), { recursive: true });
  for (const [path, text] of shippedFiles(
    readShipped(content, () => []),
    KEPT,
  ))
    writeFileSync(join(content, path), text);
  writeFiles(content, convert(content).files);
}
