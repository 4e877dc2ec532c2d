import { hash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import { onTestFinished } from 'vitest';
import { PERMALINKS, PERMALINKS_SUM, sumOf } from '../../convert/emit/shipped-addresses.ts';
import { filesBelow } from '../../shared/files.ts';

/**
 * A content folder of its own for the running test, removed when the test ends.
 * @param layers folders to copy into it, later ones over earlier ones; `<file>.diff` in one changes a file of those before
 */
export function temporaryContent(...layers: string[]): string {
  const content = mkdtempSync(join(tmpdir(), 'im-error-codes-content-'));
  onTestFinished(() => {
    rmSync(content, { recursive: true, force: true });
  });
  for (const layer of layers) {
    cpSync(layer, content, { recursive: true });
    applyDiffs(content);
  }
  fillInChecksums(content);
  fillInPermalinksSum(content);
  return content;
}

function applyDiffs(content: string): void {
  for (const path of filesBelow(content).filter((name) => name.endsWith('.diff'))) {
    const [diff, file] = [join(content, path), join(content, path.replace(/\.diff$/u, ''))];
    const changed = applyPatch(readFileSync(file, 'utf8'), readFileSync(diff, 'utf8'));
    if (changed === false) throw new Error(`${path} does not fit the file that it changes`);
    writeFileSync(file, changed);
    rmSync(diff);
  }
}

/** Replaces `sha256: AUTO` below a `file:` in every manifest by the sum of that file. */
export function fillInChecksums(content: string): void {
  for (const manifest of readdirSync(join(content, 'systems'))) {
    const path = join(content, 'systems', manifest);
    const folder = join(content, 'sources', manifest.replace(/\.yaml$/u, ''));
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text.replace(/(file: (\S+)\s+sha256: )AUTO/gu, (_, before: string, file: string) => {
        const source = join(folder, file);
        return before + hash('sha256', existsSync(source) ? readFileSync(source) : '');
      }),
    );
  }
}

/** Vouches for a list of permalinks that comes without its sum. */
function fillInPermalinksSum(content: string): void {
  const [list, sum] = [PERMALINKS, PERMALINKS_SUM].map((name) => join(content, name)) as [string, string];
  if (existsSync(list) && !existsSync(sum)) writeFileSync(sum, sumOf(readFileSync(list, 'utf8')));
}
