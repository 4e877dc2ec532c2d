import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newestVersion } from '../../../src/domain/model/catalogue.ts';
import { documentSchema } from '../../../src/schemas/document.ts';
import { manifestSchema } from '../../../src/schemas/manifest.ts';
import { Faults, SourceError, SourceErrors } from '../../shared/source-error.ts';
import { garbageDocument, inlineText } from '../../verify/testing/arbitraries.ts';
import { printTable } from '../../verify/testing/print-table.ts';
import { convertDocument } from './convert-document.ts';
import { runChecks } from '../checks/run-checks.ts';
import { correctionsOf } from './corrections.ts';

const manifest = manifestSchema.parse({
  name: '演示',
  shortName: '演示',
  vendor: '某厂商',
  description: '只为测试。',
  order: 1,
  numbering: 'per-system',
  modules: [{ id: 'common', name: '公共' }],
  columns: { 错误码: 'code', 描述: 'description' },
  versions: [
    {
      id: 'v1',
      label: '第一版',
      date: null,
      dateBasis: 'none',
      file: 'v1.md',
      sha256: '0'.repeat(64),
      provenance: '为测试而编。',
      tables: ['html', 'markdown', 'tab'],
      sections: [{ heading: '公共', module: 'common' }],
    },
  ],
});
const version = newestVersion({ manifest });

const corrections = correctionsOf([], []);

function convertText(text: string) {
  const source = { file: 'v1.md', lines: text.split('\n') };
  const result = convertDocument('demo', manifest, version, source, corrections);
  const faults = new Faults();
  runChecks('document', { source, notations: version.tables, report: result.report }, faults);
  faults.throwIfAny();
  return result;
}

test('garbage is converted whole or refused with a reason, never anything else', () => {
  fc.assert(
    fc.property(garbageDocument, fc.boolean(), (text, hasHeading) => {
      try {
        const { document } = convertText(hasHeading ? `# 公共\n${text}` : text);
        expect(documentSchema.parse(document)).toEqual(document);
      } catch (error) {
        expect(error instanceof SourceError || error instanceof SourceErrors).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test.each(['html', 'markdown', 'tab'] as const)(
  'every row of a random table in %s is a record at its place, sorted by number',
  (notation) => {
    const description = inlineText.filter(
      ({ text }) => text !== '' && !text.includes('[') && !/^\d/u.test(text),
    );
    const table = fc.uniqueArray(fc.tuple(fc.integer(), description), {
      minLength: 1,
      selector: ([code]) => code,
    });
    fc.assert(
      fc.property(table, (rows) => {
        const cells = rows.map(([code, text]) => [{ text: String(code), links: [] }, text]);
        const header = ['错误码', '描述'].map((text) => ({ text, links: [] }));
        const { document } = convertText(`# 公共\n\n${printTable[notation]([header, ...cells])}`);
        const expected = rows.map(([code, { text }]) => [code, text] as const).sort(([a], [b]) => a - b);
        expect(document.codes.map(({ code, records }) => [Number(code), records[0]?.text.text])).toEqual(
          expected,
        );
      }),
      { numRuns: 50 },
    );
  },
);
