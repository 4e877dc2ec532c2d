import fc from 'fast-check';
import { expect, test } from 'vitest';
import { garbageDocument, inlineText } from '../../verify/testing/arbitraries.ts';
import { printTable } from '../../verify/testing/print-table.ts';
import type { InlineText } from './inline-text.ts';
import { parseDocument } from './document.ts';
import { SourceError } from '../../shared/source-error.ts';

/** A first cell that says something; further cells may be empty. */
const code = fc.integer().map((value): InlineText => ({ text: String(value), links: [] }));
const rows = (cell: fc.Arbitrary<InlineText>) =>
  fc.array(
    fc.tuple(code, fc.array(cell, { minLength: 1, maxLength: 3 })).map(([first, rest]) => [first, ...rest]),
    { minLength: 1, maxLength: 5 },
  );
/** In an HTML cell `[a](b)` is a link, because documents have such cells: there is no way to write it as text. */
const withoutBracket = inlineText.filter(({ text }) => !text.includes('['));

test.each([
  ['html', rows(withoutBracket)],
  ['markdown', rows(inlineText)],
  ['tab', rows(inlineText)],
] as const)('a table printed in %s is read back cell by cell', (notation, tables) => {
  fc.assert(
    fc.property(tables, (cells) => {
      const lines = printTable[notation](cells).split('\n');
      const [table, ...rest] = parseDocument({ file: 'x', lines }, [notation]);
      expect(rest).toEqual([]);
      expect(table?.kind === 'table' && table.rows.map((row) => row.cells)).toEqual(cells);
    }),
  );
});

test('garbage is read or refused with a line of it, never anything else', () => {
  fc.assert(
    fc.property(garbageDocument, (text) => {
      const lines = text.split('\n');
      try {
        parseDocument({ file: 'x', lines }, ['html', 'markdown', 'tab']);
      } catch (error) {
        expect(error).toBeInstanceOf(SourceError);
        expect((error as SourceError).line).toBeGreaterThanOrEqual(1);
        expect((error as SourceError).line).toBeLessThanOrEqual(lines.length);
      }
    }),
    { numRuns: 500 },
  );
});
