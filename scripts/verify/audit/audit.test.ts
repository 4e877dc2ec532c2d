/** That the audit is no yes-man: each fault of the data, as a bug of the converter would leave it, is noticed. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ConvertedDocument, DocumentCode, SourceRecord } from '../../../src/schemas/document.ts';
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
