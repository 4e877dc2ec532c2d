/** That the audit is no yes-man: each fault of the data, as a bug of the converter would leave it, is noticed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ConvertedDocument, DocumentCode, SourceRecord } from '../../../src/schemas/document.ts';
import { convert } from '../../convert/convert-content.ts';
import { writeFiles } from '../../convert/emit/output-files.ts';
import { fillInChecksums, temporaryContent } from '../testing/content-folder.ts';
import { readAuditInputs } from './audit-content.ts';
import { auditDocument } from './audit-document.ts';

const INPUTS = readAuditInputs(join(import.meta.dirname, '../../../content'));

/** Edits the first code that fits. @returns whether a document has such a code */
const code =
  (fits: (code: DocumentCode) => unknown, edit: (code: DocumentCode) => unknown) =>
  ({ codes }: ConvertedDocument): boolean => {
    const found = codes.find((item) => fits(item));
    if (found) edit(found);
    return found !== undefined;
  };
/** Edits the first record that fits. */
const record = (fits: (record: SourceRecord) => unknown, edit: (record: SourceRecord) => unknown) =>
  code(
    ({ records }) => records.some((item) => fits(item)),
    ({ records }) => {
      for (const item of records.filter((candidate) => fits(candidate)).slice(0, 1)) edit(item);
    },
  );
const any = () => true;

const FAULTS: Record<string, (data: ConvertedDocument) => boolean> = {
  'a code is lost': ({ codes }) => codes.splice(3, 1).length > 0,
  'one of two records is lost': code(
    ({ records }) => records.length > 1,
    ({ records }) => records.pop(),
  ),
  'a code is there twice': ({ codes }) => codes.unshift(...structuredClone(codes.slice(0, 1))) > 0,
  'two codes are out of order': ({ codes }) => codes.push(...codes.splice(0, 1)) > 0,
  'a minus sign is lost': code(
    (item) => item.code.startsWith('-'),
    (item) => (item.code = item.code.slice(1)),
  ),
  'a character is changed': record(any, ({ text }) => (text.text = `某${text.text.slice(1)}`)),
  'a comma has another width': record(
    ({ text }) => text.text.includes('，'),
    ({ text }) => (text.text = text.text.replace('，', ',')),
  ),
  'advice stands under the cause': record(
    ({ split, advice }) => split === 'columns' && advice,
    (item) => ([item.cause, item.advice] = [item.advice, null]),
  ),
  'a link is lost': record(
    ({ text }) => text.links,
    ({ text }) => delete text.links,
  ),
  'a link leads elsewhere': record(
    ({ text }) => text.links,
    ({ text }) => text.links?.forEach((link) => (link.href += 'x')),
  ),
  'a further column is lost': record(
    ({ extra }) => extra,
    (item) => delete item.extra,
  ),
  'a record has the wrong line': record(any, (item) => (item.line += 1)),
  'a record is of another module': record(any, (item) => (item.module = 'another')),
  'a record is of another section': record(any, (item) => (item.section = ['another'])),
  'a range is wider': code(
    ({ kind }) => kind === 'range',
    (item) => (item.to = (item.to ?? 0) + 1),
  ),
  'a class is open': code(
    ({ kind, from }) => kind === 'class' && from !== undefined,
    (item) => delete item.from,
  ),
  'a note is lost': ({ notes }) => notes.pop() !== undefined,
  'the document is another version': (data) => (data.version += 'x') !== '',
  'the checksum is of another document': (data) => (data.sha256 = '0'.repeat(64)) !== '',
};

test.each(Object.entries(FAULTS))('%s', (_, inject) => {
  const broken = INPUTS.map((input) => ({ ...input, data: structuredClone(input.data) })).filter(({ data }) =>
    inject(data),
  );
  expect(broken).not.toEqual([]);
  for (const input of broken) expect(auditDocument(input)).not.toEqual([]);
});

test('a document in two files is read again as one, each by itself and held to its own checksum', () => {
  const content = temporaryContent(join(import.meta.dirname, '../../convert/fixtures/base'));
  const more =
    '|错误码|描述|\n|---|---|\n|1001|服务端断开|\n\n# 附录\n\n|错误码|描述|\n|---|---|\n|7|过期|\n';
  writeFileSync(join(content, 'sources/demo/v1-more.md'), more);
  const path = join(content, 'systems/demo.yaml');
  const manifest = readFileSync(path, 'utf8').replace(
    '    provenance',
    '    moreFiles:\n      - file: v1-more.md\n        sha256: AUTO\n        module: common\n    provenance',
  );
  writeFileSync(path, `${manifest}      - heading: 附录\n        module: server\n`);
  fillInChecksums(content);
  writeFiles(content, convert(content).files);
  const [input] = readAuditInputs(content);
  if (!input) throw new Error('no document');
  expect(input.data.codes.map(({ code, records }) => [code, records.map(({ line }) => line)])).toEqual([
    ['0', [7]],
    ['7', [23]],
    ['1001', [8, 17]],
    ['2001', [14]],
  ]);
  expect(auditDocument(input)).toEqual([]);
  const [first = Buffer.of()] = input.sources;
  const other = Buffer.from(more.replace('服务端断开', '另一种说明'));
  expect(auditDocument({ ...input, sources: [first, other] })).toHaveLength(2);
});
