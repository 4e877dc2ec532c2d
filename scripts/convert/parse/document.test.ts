import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSource } from '../read/read-source.ts';
import { expectAsRecorded, foldersIn } from '../../verify/testing/fixture-folders.ts';
import { printTable } from '../../verify/testing/print-table.ts';
import type { Table } from './block.ts';
import { parseDocument } from './document.ts';

/**
 * Folder fixtures: `fixtures/<notation>/<case>/input.txt` with `expected.json` (the blocks) or `error.txt` (the exact
 * message). A new case is a new folder; `UPDATE_FIXTURES=1 vitest run --project unit` writes what it gives.
 */
const FIXTURES = join(import.meta.dirname, 'fixtures');

const notationsOf = {
  html: ['html'],
  markdown: ['markdown'],
  tab: ['tab'],
  // The order in which a manifest lists its notations must not matter.
  mixed: ['tab', 'markdown', 'html'],
} as const;

for (const kind of ['html', 'markdown', 'tab', 'mixed'] as const) {
  describe(kind, () => {
    test.each(foldersIn(join(FIXTURES, kind)))('%s', (name) => {
      const folder = join(FIXTURES, kind, name);
      const input = join(folder, 'input.txt');
      const sha256 = createHash('sha256').update(readFileSync(input)).digest('hex');
      const source = readSource(input, 'input.txt', { sha256 });
      const blocks = expectAsRecorded(folder, () => parseDocument(source, notationsOf[kind]));
      for (const block of blocks ?? []) {
        if (block.kind === 'table' && !block.doubt && !block.rows.some(({ doubt }) => doubt))
          expectToSurvivePrinting(block);
      }
    });
  });
}

/** What was read means the same in every notation: printed and parsed again, the cells are the same. */
function expectToSurvivePrinting({ rows }: Table): void {
  const cells = rows.filter((row) => !row.isDelimiter).map((row) => row.cells);
  for (const notation of ['html', 'markdown', 'tab'] as const) {
    // Markdown links have no escape in HTML cells, and a tab row has at least two cells, the first not empty.
    if (notation === 'tab' && cells.some((row) => row.length < 2 || row[0]?.text === '')) continue;
    const [table, ...rest] = parseDocument(
      { file: notation, lines: printTable[notation](cells).split('\n') },
      [notation],
    );
    expect(rest).toEqual([]);
    expect(table?.kind === 'table' && table.rows.map((row) => row.cells)).toEqual(cells);
  }
}
