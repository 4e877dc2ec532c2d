/** Faults of the generated data, as a bad merge, an edit by hand or a bug would leave them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConvertedDocument, DocumentCode, SourceRecord } from '../../../src/schemas/document.ts';
import { canonicalJson } from '../../convert/emit/canonical-json.ts';
import { PERMALINKS, PERMALINKS_SUM, sumOf } from '../../convert/emit/shipped-addresses.ts';
import { readManifests } from '../../convert/read/project.ts';
import { needed, type ContentMutant } from './mutant.ts';

/** Edits the first document that can be broken so; returns false from `edit` to try the next. */
function inDocument(name: string, edit: (document: ConvertedDocument) => boolean): ContentMutant {
  return {
    layer: 'generated data',
    name,
    inject: (content) => {
      for (const [system, { versions }] of [...readManifests(content)].reverse()) {
        for (const { id } of [...versions].reverse()) {
          const path = `codes/${system}/${id}.json`;
          const document = JSON.parse(readFileSync(join(content, path), 'utf8')) as ConvertedDocument;
          if (!edit(document)) continue;
          writeFileSync(join(content, path), canonicalJson(document));
          return path;
        }
      }
      return needed<string>(null);
    },
  };
}

/** Edits the first code that fits. */
const inCode = (name: string, fits: (code: DocumentCode) => unknown, edit: (code: DocumentCode) => void) =>
  inDocument(name, ({ codes }) => {
    const code = codes.find((candidate) => fits(candidate));
    if (code) edit(code);
    return code !== undefined;
  });

/** Edits the first record that fits. */
const inRecord = (
  name: string,
  fits: (record: SourceRecord) => unknown,
  edit: (record: SourceRecord) => void,
) =>
  inCode(
    name,
    ({ records }) => records.some((record) => fits(record)),
    ({ records }) => {
      edit(needed(records.find((record) => fits(record))));
    },
  );

/** Edits two neighbouring codes that fit. */
const inPair = (
  name: string,
  fits: (code: DocumentCode) => unknown,
  edit: (first: DocumentCode, second: DocumentCode) => void,
) =>
  inDocument(name, ({ codes }) => {
    const [first, second] = codes.filter((code) => fits(code));
    if (first && second) edit(first, second);
    return second !== undefined;
  });

/** Changes a text wherever the record has it, as one who searches and replaces would. */
function replaceIn(record: SourceRecord, change: (text: string) => string): void {
  for (const part of [record.text, record.cause, record.advice]) if (part) part.text = change(part.text);
}

const isPlain = ({ kind, records }: DocumentCode) =>
  kind === 'exact' && records.length === 1 && !records[0]?.text.links;
const only = ({ records }: DocumentCode) => needed(records[0]);

/** Edits the list of shipped addresses; the checksum is made right again, as one who knows of it would. */
const inPermalinks = (
  name: string,
  edit: (addresses: string[]) => string[],
  vouch = true,
): ContentMutant => ({
  layer: 'generated data',
  name,
  inject: (content) => {
    const path = join(content, PERMALINKS);
    const text = canonicalJson(edit(JSON.parse(readFileSync(path, 'utf8')) as string[]));
    writeFileSync(path, text);
    if (vouch) writeFileSync(join(content, PERMALINKS_SUM), sumOf(text));
    return PERMALINKS;
  },
});

/** An address of a code, in the middle of the list. */
const somewhere = (addresses: readonly string[]) =>
  addresses.findIndex((address) => /\/\d{4,}\/$/u.test(address));

export const DATA_MUTANTS: ContentMutant[] = [
  inDocument('drop a code', ({ codes }) => codes.splice(3, 1).length > 0),
  inCode(
    'drop one of two records',
    ({ records }) => records.length > 1,
    ({ records }) => records.pop(),
  ),
  inPair('swap the numbers of two codes', isPlain, (a, b) => ([a.code, b.code] = [b.code, a.code])),
  inPair('swap the texts of two codes', isPlain, (a, b) => {
    const [left, right] = [only(a), only(b)];
    [left.text, right.text] = [right.text, left.text];
    [left.cause, right.cause] = [right.cause, left.cause];
  }),
  inPair(
    'swap the advice of two codes',
    (code) => isPlain(code) && code.records[0]?.advice,
    (a, b) => {
      const [left, right] = [only(a), only(b)];
      [left.advice, right.advice] = [right.advice, left.advice];
    },
  ),
  inCode(
    'lose a minus sign',
    ({ code }) => /^-\d/u.test(code),
    (code) => (code.code = code.code.slice(1)),
  ),
  inCode(
    'change one digit of a code',
    isPlain,
    (code) => (code.code = code.code.replace(/\d$/u, (digit) => String((Number(digit) + 1) % 10))),
  ),
  inRecord(
    'change one character of a text',
    ({ text }) => text.text.length > 9,
    (record) => {
      const at = record.text.text.slice(4, 5);
      replaceIn(record, (text) => text.replaceAll(at, '某'));
    },
  ),
  inRecord(
    'a full-width comma becomes ASCII',
    ({ text }) => text.text.includes('，'),
    (record) => {
      replaceIn(record, (text) => text.replaceAll('，', ','));
    },
  ),
  inRecord(
    'cut a long text',
    ({ text }) => text.text.length > 80 && !text.links,
    (record) => {
      replaceIn(record, (text) => text.slice(0, 60));
    },
  ),
  inRecord(
    'lose a line break',
    ({ text }) => text.text.includes('\n'),
    (record) => {
      replaceIn(record, (text) => text.replace('\n', ''));
    },
  ),
  inRecord(
    'put advice under the cause',
    ({ split, advice }) => split === 'columns' && advice,
    (record) => {
      [record.cause, record.advice] = [record.advice, null];
    },
  ),
  inRecord(
    'part cause and advice a character late',
    ({ split, cause, advice }) => split === 'derived' && cause && advice && !advice.links,
    (record) => {
      const [cause, advice] = [needed(record.cause), needed(record.advice)];
      [record.cause, record.advice] = [
        { ...cause, text: cause.text + advice.text.slice(0, 1) },
        { ...advice, text: advice.text.slice(1) },
      ];
    },
  ),
  inRecord(
    'drop the advice',
    ({ advice }) => advice,
    (record) => (record.advice = null),
  ),
  inRecord(
    'drop a link',
    ({ text }) => text.links,
    ({ text }) => delete text.links,
  ),
  inRecord(
    'a link leads elsewhere',
    ({ text }) => text.links,
    ({ text }) => {
      for (const link of text.links ?? []) link.href = link.href.replace(/.$/u, 'x');
    },
  ),
  inRecord(
    'a link labels other words',
    ({ text }) => text.links,
    ({ text }) => {
      for (const link of text.links ?? []) link.start = link.end;
    },
  ),
  inRecord(
    'drop a further column',
    ({ extra }) => extra,
    (record) => delete record.extra,
  ),
  inDocument('move a record to another module', ({ codes }) => {
    const other = codes.at(-1)?.records[0];
    const record = codes.find(({ records }) => records[0]?.module !== other?.module)?.records[0];
    if (record && other) record.module = other.module;
    return record !== undefined;
  }),
  inDocument('move a record to another section', ({ codes }) => {
    const other = codes.at(-1)?.records[0];
    const record = codes.find(({ records }) => records[0]?.module !== other?.module)?.records[0];
    if (record && other) record.section = other.section;
    return record !== undefined;
  }),
  inRecord(
    'a wrong line',
    () => true,
    (record) => (record.line += 1),
  ),
  inDocument('duplicate a code', ({ codes }) => {
    const [code] = codes;
    if (code) codes.splice(1, 0, structuredClone(code));
    return code !== undefined;
  }),
  inCode(
    'widen the bounds of a range',
    ({ kind }) => kind === 'range',
    (code) => (code.to = (code.to ?? 0) + 1),
  ),
  inCode(
    'open a bound of a class',
    ({ kind, from }) => kind === 'class' && from !== undefined,
    (code) => delete code.from,
  ),
  inCode(
    'a class becomes one number',
    ({ kind }) => kind === 'class',
    (code) => {
      code.kind = 'exact';
      delete code.from;
      delete code.to;
      delete code.boundsReason;
    },
  ),
  inDocument('reorder two codes', ({ codes }) => {
    const [first, second] = codes;
    if (first && second) [codes[0], codes[1]] = [second, first];
    return second !== undefined;
  }),
  inDocument('drop a note', ({ notes }) => notes.splice(-1).length > 0),
  inDocument('change a note', ({ notes }) => {
    const note = notes.at(-1);
    if (note) note.text.text += '。';
    return note !== undefined;
  }),
  inDocument('flip the version id', (document) => (document.version += '-b') !== ''),
  inDocument(
    'the sum of another document',
    (document) => (document.sha256 = document.sha256.replace(/^./u, 'x')) !== '',
  ),
  {
    layer: 'generated data',
    name: "another version's text",
    inject: (content) => {
      const [system, manifest] = needed(
        [...readManifests(content)].find(([, { versions }]) => versions.length > 1),
      );
      const [older, newer] = manifest.versions.slice(-2).map(({ id }) => `codes/${system}/${id}.json`) as [
        string,
        string,
      ];
      const read = (path: string) =>
        JSON.parse(readFileSync(join(content, path), 'utf8')) as ConvertedDocument;
      const [from, to] = [read(older), read(newer)];
      for (const code of to.codes) {
        const record = code.records[0];
        const old = from.codes.find((candidate) => candidate.code === code.code)?.records[0];
        if (!record || !old || old.text.text === record.text.text) continue;
        Object.assign(record, { text: old.text, cause: old.cause, advice: old.advice });
        writeFileSync(join(content, newer), canonicalJson(to));
        return newer;
      }
      return needed<string>(null);
    },
  },
  inPermalinks('drop an address', (all) => all.toSpliced(somewhere(all), 1)),
  inPermalinks('drop an address, its sum forgotten', (all) => all.toSpliced(somewhere(all), 1), false),
  inPermalinks('change an address', (all) =>
    all.with(somewhere(all), needed(all[somewhere(all)]).replace(/\d\/$/u, 'x/')).sort(),
  ),
  inPermalinks('reorder the addresses', (all) => all.toReversed()),
];
