import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newestVersion } from '../../../src/domain/model/catalogue.ts';
import { documentSchema } from '../../../src/schemas/document.ts';
import { manifestSchema } from '../../../src/schemas/manifest.ts';
import { Faults, isSourceError } from '../../shared/source-error.ts';
import { garbageDocument, inlineText } from '../../verify/testing/arbitraries.ts';
import { printTable } from '../../verify/testing/print-table.ts';
import { SourceDocument } from '../parse/source-document.ts';
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
  const source = new SourceDocument([{ file: 'v1.md', lines: text.split('\n'), notations: version.tables }]);
  const faults = new Faults();
  const result = convertDocument('demo', manifest, version, source, corrections, faults);
  const isWhole = faults.isEmpty;
  runChecks('document', { ...result, source, isWhole }, faults);
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
        expect(isSourceError(error)).toBe(true);
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

test('a section of 200,000 notes is converted', () => {
  const text = `# 公共\n\n|错误码|描述|\n|---|---|\n|1|甲|\n\n${'注意。\n'.repeat(200_000)}`;
  expect(convertText(text).document.notes).toHaveLength(200_000);
}, 300_000);

test.each([
  ['a row outside a table', '# 公共\n\n|错误码|描述|\n|1|甲|\n\n<tr><td>2</td><td>乙</td></tr>', 6],
  ['a row end tag that is lost', table('<tr><td>1</td><td>甲</td>', '<tr><td>2</td><td>乙</td></tr>'), 5],
  ['one of the last row', table('<tr><td>1</td><td>甲</td></tr>', '<tr><td>2</td><td>乙</td>'), 6],
  ['one that is doubled', table('<tr><td>1</td><td>甲</td></tr></tr>', '<tr><td>2</td><td>乙</td></tr>'), 5],
  [
    'one of a row of several lines',
    table('<tr>\n<td>1</td>\n<td>甲</td>', '<tr>\n<td>2</td><td>乙</td>\n</tr>'),
    5,
  ],
])('a recount that differs names the line: %s', (_, text, line) => {
  expect(() => convertText(text)).toThrow(
    new RegExp(`^v1\\.md:${line}: (?:\\d+ rows read, but \\d+ counted|part of an HTML table)`, 'u'),
  );
});

function table(...rows: string[]): string {
  return ['# 公共', '', '<table>', '<tr><td>错误码</td><td>描述</td></tr>', ...rows, '</table>'].join('\n');
}
