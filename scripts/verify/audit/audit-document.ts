/**
 * Converted data against its document, read a second time by simpler means (bare-document.ts): what the converter
 * writes is believed only where both agree. It does not look at white space, nor at how a one-column text was parted.
 */
import { hash } from 'node:crypto';
import { splitLines } from '../../../src/domain/text/split-lines.ts';
import type { ClassRow } from '../../../src/schemas/curation.ts';
import type {
  ConvertedDocument,
  DocumentCode,
  RichText,
  SourceRecord,
} from '../../../src/schemas/document.ts';
import type { Manifest, ManifestVersion } from '../../../src/schemas/manifest.ts';
import { bareTargets, bareWords, readBare, type BareRow } from './bare-document.ts';

export interface AuditInput {
  system: string;
  manifest: Manifest;
  version: ManifestVersion;
  /** Bytes of each file of the document. */
  sources: readonly Buffer[];
  /** The rows that curation lists as classes, of any system. */
  classes: readonly ClassRow[];
  data: ConvertedDocument;
}

/** A record with the code that it is of. */
interface CodeRecord {
  code: DocumentCode;
  record: SourceRecord;
}

/**
 * Audits one document.
 * @returns what is wrong, a sentence each with the line of the document where there is one; empty where all agrees
 */
export function auditDocument(input: AuditInput): string[] {
  const { system, manifest, version, sources, data } = input;
  const files = [version, ...(version.moreFiles ?? [])].map(
    ({ tables = version.tables, module = null }, at) => {
      const text = sources[at]?.toString('utf8') ?? '';
      // A file's last line end begins no line of the next file.
      return { lines: splitLines(text.replace(/^\uFEFF|(?:\r\n|\n|\r)$/gu, '')), tables, module };
    },
  );
  const codeHeadings = Object.keys(manifest.columns).filter(
    (heading) => manifest.columns[heading] === 'code',
  );
  const bare = readBare(files, version.sections, codeHeadings);
  const records = Map.groupBy(
    data.codes.flatMap((code) => code.records.map((record): CodeRecord => ({ code, record }))),
    ({ record }) => record.line,
  );
  return [
    data.system === system && data.version === version.id ? [] : [`data of ${data.system} ${data.version}`],
    sums(data) === sources.map(sumOf).join('\n') ? [] : ['data of a document with another checksum'],
    bare.headingsLeft.map((heading) => `no line is the heading "${heading}"`),
    auditSet(records, bare.rows),
    ...bare.rows.map((row) => {
      const record = records.get(row.line)?.at(-1);
      return record ? auditRow(record, row, input).map((fault) => `line ${row.line}: ${fault}`) : [];
    }),
    ...data.codes.map((code) => auditCode(code, input)),
    auditOrder(data.codes, manifest),
    auditNotes(data, bare.notes),
  ].flat();
}

/**
 * Every row is one record, unless the same section says the same twice.
 * @param records by the line of their row
 */
function auditSet(records: ReadonlyMap<number, readonly CodeRecord[]>, rows: readonly BareRow[]): string[] {
  const lines = new Set(rows.map(({ line }) => line));
  const said = new Set(rows.filter(({ line }) => records.has(line)).map(sayingOf));
  return [
    ...rows
      .filter((row) => !records.has(row.line) && !said.has(sayingOf(row)))
      .map(({ line }) => `line ${line}: a row without a record`),
    ...[...records].flatMap(([line, { length }]) => [
      ...(lines.has(line) ? [] : [`line ${line}: a record without a row`]),
      ...(length > 1 ? [`line ${line}: ${length} records of one row`] : []),
    ]),
  ];
}

const sayingOf = ({ section, source }: BareRow) => [...section.path, bareWords(source)].join('\n');

function auditRow({ code, record }: CodeRecord, row: BareRow, { manifest, version }: AuditInput): string[] {
  const columns = [
    record.text.text,
    ...(record.split === 'columns' ? [record.advice?.text ?? record.noAdvice ?? ''] : []),
  ];
  const further = (record.extra ?? []).map(({ text }) => text.text);
  const cells = bareWords([...columns, ...further].join(''));
  const words = bareWords(row.source);
  const printed = words.slice(0, words.length - cells.length);
  const { path, module } = row.section;
  return [
    !words.endsWith(cells) && `the row says "${words}", the record "${cells}"`,
    words.endsWith(cells) &&
      codeOf(printed, manifest) !== code.code &&
      `the row prints "${printed}", the data has ${code.code}`,
    path.join('\n') !== record.section.join('\n') && `stands under "${path.join(' › ')}"`,
    module !== record.module && `belongs to ${module ?? 'no module'}, not to ${record.module}`,
    manifest.numbering === 'per-module'
      ? code.namespace !== module && 'wrong namespace'
      : code.namespace !== null && 'a namespace',
    ...auditParts(record),
    ...auditLinks(record, row, version),
  ].filter((fault) => fault !== false);
}

/** The code that a code column prints, read without `src/domain/model/code.ts`. */
function codeOf(printed: string, manifest: Manifest): string | null {
  if (manifest.catchAll?.includes(printed)) return 'other';
  const plain = printed.normalize('NFKC').replace(/[\u2010-\u2015\u2212]/gu, '-');
  const [, from, to] = /^(-?\d+)(?:[~\u301C\u223C]|到|至|-)(-?\d+)$/u.exec(plain) ?? [];
  return from && to ? `${from}-${to}` : /^-?\d+$/u.test(plain) ? plain : null;
}

/** Cause and advice are parts of the text, in this order, and nothing but punctuation lies between and behind them. */
function auditParts({ text, cause, advice, split, noAdvice }: SourceRecord): (string | false)[] {
  if (split === 'columns') {
    return [
      cause?.text !== text.text && 'the cause is not the text of its column',
      noAdvice !== undefined && advice !== null && 'has advice and says that it has none',
    ];
  }
  const [first, second] = [cause?.text ?? '', advice?.text ?? ''];
  const between = text.text.slice(first.length, text.text.length - second.length);
  return [
    !(text.text.startsWith(first) && text.text.endsWith(second)) &&
      'cause and advice are not parts of the text',
    !/^[\s\p{P}]*$/u.test(between) && `"${between}" is neither cause nor advice`,
    first !== '' &&
      second !== '' &&
      !/[\s，。；！？,;!?]$/u.test(first + between) &&
      'advice that begins amid a clause',
  ];
}

/** Every link labels words of the row and leads where the row says; every address that certainly leads somewhere is a link. */
function auditLinks(
  record: SourceRecord,
  row: BareRow,
  { links: known }: ManifestVersion,
): (string | false)[] {
  const texts = [
    record.text,
    record.split === 'columns' ? record.advice : null,
    ...(record.extra ?? []).map(({ text }) => text),
  ];
  const found = texts.flatMap((text) => linksOf(text));
  const targets = bareTargets(row.source).flatMap((href) => absolute(href, known));
  const parts = [record.cause, record.advice].flatMap((text) => linksOf(text));
  const hrefs = (links: readonly { href: string }[]) => links.map(({ href }) => href).join('\n');
  return [
    hrefs(found) !== targets.join('\n') && `links to "${hrefs(found)}", the row to "${targets.join('\n')}"`,
    record.split === 'derived' &&
      hrefs(parts) !== hrefs(linksOf(record.text)) &&
      'a link got lost between cause and advice',
    ...[...found, ...parts].map(
      ({ label }) =>
        (label.trim() !== label || label === '' || !bareWords(row.source).includes(bareWords(label))) &&
        `a link labelled "${label}"`,
    ),
  ];
}

function linksOf(text: RichText | null): { href: string; label: string }[] {
  return (text?.links ?? []).map(({ start, end, href }) => ({
    href,
    label: text?.text.slice(start, end) ?? '',
  }));
}

function absolute(href: string, known: ManifestVersion['links']): string[] {
  if (/^https?:\/\/[^/]/u.test(href)) return URL.canParse(href) ? [href] : [];
  return known?.paths.some((path) => href.startsWith(path)) ? [new URL(href, known.base).href] : [];
}

/** Kind and bounds: those that the code prints, or that curation gives its row. */
function auditCode(code: DocumentCode, { system, classes }: AuditInput): string[] {
  const id = [system, ...(code.namespace === null ? [] : [code.namespace]), code.code].join('/');
  const listed = classes.find(
    (row) => row.id === id && code.records.some(({ text }) => text.text === row.text),
  );
  const [, from, to] = /^(-?\d+)-(-?\d+)$/u.exec(code.code) ?? [];
  const wanted = listed
    ? ['class', listed.from, listed.to, listed.reason]
    : from
      ? ['range', Number(from), Number(to), undefined]
      : [code.code === 'other' ? 'catch-all' : 'exact', undefined, undefined, undefined];
  const found = [code.kind, code.from, code.to, code.boundsReason];
  const same = wanted.every((value, index) => value === found[index]);
  return same
    ? []
    : [`${id}: ${found.slice(0, 3).join(' ')}, where it should be ${wanted.slice(0, 3).join(' ')}`];
}

/** Codes ascend within their namespace, namespaces as the manifest has them, records as the document has them. */
function auditOrder(codes: readonly DocumentCode[], manifest: Manifest): string[] {
  const rank = (code: DocumentCode) => manifest.modules.findIndex(({ id }) => id === code.namespace);
  const key = (code: DocumentCode) => (code.code === 'other' ? Infinity : Number.parseInt(code.code, 10));
  return codes.flatMap((code, index) => {
    const before = codes[index - 1];
    const isBehind =
      !before || rank(before) < rank(code) || (rank(before) === rank(code) && key(before) <= key(code));
    const isTwice = before?.code === code.code && before.namespace === code.namespace;
    const rises = code.records.every((record, at) => record.line > (code.records[at - 1]?.line ?? 0));
    return [
      ...(isBehind ? [] : [`${code.code} out of order`]),
      ...(isTwice ? [`${code.code} twice`] : []),
      ...(rises ? [] : [`the records of ${code.code} out of order`]),
    ];
  });
}

/** Every line outside the tables is a note, and every note a line. */
function auditNotes(
  { notes }: ConvertedDocument,
  lines: readonly { line: number; source: string }[],
): string[] {
  const bare = (text: string) => bareWords(text.replace(/^\s*>/u, ''));
  const wanted = lines.map(({ line, source }) => `${line} ${bare(source)}`);
  const found = notes.map(({ line, text }) => `${line} ${bare(text.text)}`);
  return [
    ...wanted.filter((note) => !found.includes(note)).map((note) => `line ${note}: no such note`),
    ...found
      .filter((note) => !wanted.includes(note))
      .map((note) => `line ${note}: a note that is no such line`),
  ];
}

const sums = ({ sha256, moreFiles = [] }: ConvertedDocument) =>
  [sha256, ...moreFiles.map((more) => more.sha256)].join('\n');

const sumOf = (bytes: Buffer) => hash('sha256', bytes);
