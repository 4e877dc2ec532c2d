/** What becomes of the shapes in which vendors print their codes: read, repaired in the manifest, or refused in words. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { documentSchema, type ConvertedDocument } from '../../src/schemas/document.ts';
import { temporaryContent } from '../verify/testing/content-folder.ts';
import { convert } from './convert-content.ts';
import { formatReport } from './emit/report.ts';

interface Shape {
  name: string;
  document: string;
  encoding?: 'utf-16le' | 'gb18030';
  tables?: string;
  columns?: Record<string, string>;
  /** null where the section has none. */
  module?: null;
  /** A second heading. */
  second?: string;
  version?: Record<string, unknown>;
  /** Codes with what is said of each, in their order; or what the errors say. */
  reads?: Record<string, unknown>[];
  refused?: string[];
  notes?: string[];
  report?: string;
  /** Items for the manifest, and what becomes of the document with them. */
  repairs?: Record<string, unknown>[];
  repaired?: Record<string, unknown>[];
  repairedRefused?: string[];
}

const shapes = parse(
  readFileSync(join(import.meta.dirname, 'fixtures/vendor-shapes.yaml'), 'utf8'),
) as Shape[];

function bytesOf({ document, encoding }: Shape): Buffer {
  if (encoding === 'utf-16le') return Buffer.from(`\uFEFF${document}`, 'utf16le');
  if (encoding === undefined) return Buffer.from(document);
  // Node writes no GB18030: the few characters are looked for among all of two bytes.
  const decoder = new TextDecoder(encoding);
  const codes = new Map<string, number[]>();
  for (let high = 0x81; high < 0xff; high++)
    for (let low = 0x40; low < 0xff; low++) codes.set(decoder.decode(Buffer.of(high, low)), [high, low]);
  return Buffer.from([...document].flatMap((letter) => codes.get(letter) ?? [letter.charCodeAt(0)]));
}

/** What conversion gives for a content folder with the one document. */
function read(shape: Shape, repairs?: Shape['repairs']): { document: ConvertedDocument; report: string } {
  const content = temporaryContent(join(import.meta.dirname, 'fixtures/base'));
  const bytes = bytesOf(shape);
  writeFileSync(join(content, 'sources/demo/v1.md'), bytes);
  const hasHeading = /(?:^|\n|\r)#|<h\d/u.test(shape.document);
  const isPlain = shape.module === null;
  const sections = [
    ...(hasHeading ? [{ heading: '甲', ...(!isPlain && { module: 'common' }) }] : []),
    ...(shape.second ? [{ heading: shape.second, module: 'server' }] : []),
  ];
  const base = parse(readFileSync(join(content, 'systems/demo.yaml'), 'utf8')) as {
    versions: object[];
  };
  mkdirSync(join(content, 'systems'), { recursive: true });
  writeFileSync(
    join(content, 'systems/demo.yaml'),
    stringify({
      ...base,
      columns: shape.columns ?? { 错误码: 'code', 描述: 'cause', 建议: 'advice' },
      versions: [
        {
          ...base.versions[0],
          sha256: createHash('sha256').update(bytes).digest('hex'),
          tables: [shape.tables ?? 'markdown'],
          ...(!hasHeading && { module: 'common' }),
          sections,
          ...shape.version,
          ...(repairs && { repairs }),
        },
      ],
    }),
  );
  const { files, reports } = convert(content);
  const document = documentSchema.parse(JSON.parse(files.get('codes/demo/v1.json') ?? ''));
  return { document, report: formatReport(reports) };
}

/** The records of a document, each with its code, as far as the expectation speaks of them. */
function expectCodes({ codes }: ConvertedDocument, expected: Record<string, unknown>[]): void {
  const found = codes.flatMap(({ records, ...code }) =>
    records.map((record): Record<string, unknown> => ({
      ...code,
      ...record,
      text: record.text.text,
      cause: record.cause?.text ?? null,
      advice: record.advice?.text ?? null,
    })),
  );
  expect(found).toHaveLength(expected.length);
  for (const [index, item] of expected.entries()) expect(found[index]).toMatchObject(item);
}

function expectRefusal(convertIt: () => unknown, parts: string[]): void {
  let message = '';
  try {
    convertIt();
  } catch (error) {
    message = error instanceof Error ? error.message : '';
  }
  for (const part of parts) expect(message).toContain(part);
}

describe.each(shapes)('$name', (shape) => {
  test(shape.reads ? 'is read' : 'is refused in words', () => {
    if (shape.refused) expectRefusal(() => read(shape), shape.refused);
    if (!shape.reads) return;
    const { document, report } = read(shape);
    expectCodes(document, shape.reads);
    if (shape.notes) expect(document.notes.map(({ text }) => text.text)).toEqual(shape.notes);
    if (shape.report) expect(report).toContain(shape.report);
  });

  const { repairs, repaired, repairedRefused } = shape;
  if (!repairs) return;
  test('with items in the manifest', () => {
    if (repaired) expectCodes(read(shape, repairs).document, repaired);
    if (repairedRefused) expectRefusal(() => read(shape, repairs), repairedRefused);
  });
});
