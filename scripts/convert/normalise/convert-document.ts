import { entryId } from '../../../src/domain/model/address.ts';
import { compareCodes, type Code } from '../../../src/domain/model/code.ts';
import type { ConvertedDocument, DocumentCode, Note, SourceRecord } from '../../../src/schemas/document.ts';
import type { Manifest, ManifestVersion } from '../../../src/schemas/manifest.ts';
import type { Markup } from '../parse/block.ts';
import { parseFiles } from '../parse/document.ts';
import type { InlineText } from '../parse/inline-text.ts';
import type { SourceDocument } from '../parse/source-document.ts';
import type { Repair } from '../../../src/schemas/repairs.ts';
import type { Faults } from '../../shared/source-error.ts';
import { applyRepairs } from './apply-repairs.ts';
import { assignSections, type Section } from './assign-sections.ts';
import type { Corrections } from './corrections.ts';
import { readRows, type DataRow, type SkipReason } from './read-rows.ts';
import { isName, readCode, type CellCode } from './read-code.ts';
import { Repairs } from './repairs.ts';
import { resolveLinks } from './resolve-links.ts';
import { rowToRecord } from './row-to-record.ts';
import { splitAdvice } from './split-advice.ts';

/** What became of the rows of one section. `rows` = `records` + all of `skipped`. */
export interface SectionReport {
  section: string[];
  module: string | null;
  rows: number;
  records: number;
  skipped: Partial<Record<SkipReason, number>>;
  /** Records beyond one a row, of rows with several codes. */
  further?: number;
  notes: number;
}

export interface ConversionReport {
  system: string;
  version: string;
  /** The file, or each of several with its first line: all lines are numbered through. */
  file: string;
  sections: SectionReport[];
  /** Link targets that lead nowhere for certain and became text, with the line of their row. */
  droppedLinks: { line: number; href: string }[];
  /** Pictures, which are not shown, with the line of their row. */
  pictures?: { line: number; src: string }[];
  /** Lines of front matter, fences, comments and layout. */
  passedOver?: Partial<Record<Markup['what'], number>>;
  /** What the manifest leaves out besides rows: tables, lists, fences, sections, lines. */
  leftOut?: number;
}

/** A document that was converted, as far as it could be. */
export interface ConvertedDocumentText {
  document: ConvertedDocument;
  report: ConversionReport;
  /** The line of each row that was read, in order. */
  rowLines: number[];
  /** Lines that ended up somewhere, as a row, a heading or by the manifest; not those that became notes. */
  settled: ReadonlySet<number>;
  /** Lines in which no row is counted: markup, and what the manifest leaves out or keeps as a note. */
  passed: ReadonlySet<number>;
  repairs: Repairs;
}

/** The words in which a row speaks of more than its own number: 到, 至, ~, 以上, 以下. */
const INTERVAL_WORDS = /^\s*(?:到|至|[~～]|及?以[上下])/u;

/**
 * Converts one document: blocks → repairs → sections → rows → records → codes.
 * @param system system id
 * @param version the version of the manifest that the document is
 * @param corrections nothing where they have a fault themselves: what they are needed for is then not told as missing
 * @param faults is told of all that cannot be read without loss
 * @returns the data and the report; where there is no fault, both hold every row of the document
 * @throws SourceError for what is too long or nested too deep to be read at all
 */
export function convertDocument(
  system: string,
  manifest: Manifest,
  version: ManifestVersion,
  source: SourceDocument,
  corrections: Corrections | undefined,
  faults: Faults,
): ConvertedDocumentText {
  const report: ConversionReport = {
    system,
    version: version.id,
    file: source.files
      .map(({ file, before }) => (before > 0 ? `${file} (from line ${before + 1})` : file))
      .join(' + '),
    sections: [],
    droppedLinks: [],
  };
  const codes = new Map<string, DocumentCode>();
  const notes: Note[] = [];
  const rowLines: number[] = [];
  const repairs = new Repairs(
    version.repairs ?? [],
    `content/systems/${system}.yaml, "repairs" of version ${version.id}${source.files.length > 1 ? ', with lines counted through all its files' : ''}`,
  );
  const parsed = parseFiles(source);
  const { blocks, settled, leftOut } = applyRepairs(source, parsed, repairs, faults.report);
  if (leftOut > 0) report.leftOut = leftOut;
  const passed = new Set(settled);
  for (const block of blocks) {
    if (block.kind === 'heading') settled.add(block.line);
    if (block.kind !== 'markup') continue;
    const count = block.end - block.line + 1;
    for (let line = block.line; line <= block.end; line++) passed.add(line);
    report.passedOver = {
      ...report.passedOver,
      [block.what]: (report.passedOver?.[block.what] ?? 0) + count,
    };
  }
  for (const section of assignSections(source, blocks, version, manifest, repairs, faults.report)) {
    for (const table of section.tables) {
      for (let line = table.line; line <= table.end; line++) settled.add(line);
    }
    if (section.isUnread) {
      if (!section.module) for (const { line } of section.paragraphs) settled.add(line);
      continue;
    }
    for (const note of sectionNotes(section)) notes.push(note);
    const tally = sectionRows(section);
    if (section.tables.length > 0 || section.paragraphs.length > 0) report.sections.push(tally);
  }
  const sorted = [...codes.values()].sort(
    (a, b) => moduleRank(a.namespace) - moduleRank(b.namespace) || compareCodes(asCode(a), asCode(b)),
  );
  const document: ConvertedDocument = {
    system,
    version: version.id,
    sha256: version.sha256,
    ...(version.moreFiles && {
      moreFiles: version.moreFiles.map(({ file, sha256 }) => ({ file, sha256 })),
    }),
    notes,
    codes: sorted,
  };
  return { document, report, rowLines, settled, passed, repairs };

  function sectionNotes({ path, module, role, paragraphs }: Section): Note[] {
    return paragraphs.flatMap(({ line, text }) => {
      notePictures(line, text);
      const resolved = resolveLinks(text, version.links, (href) => report.droppedLinks.push({ line, href }));
      return resolved ? [{ section: path, module, line, ...(role && { role }), text: resolved }] : [];
    });
  }

  function notePictures(line: number, { pictures = [] }: InlineText): void {
    for (const src of pictures) (report.pictures ??= []).push({ line, src });
  }

  function sectionRows(section: Section): SectionReport {
    const tally: SectionReport = {
      section: section.path,
      module: section.module,
      rows: 0,
      records: 0,
      skipped: {},
      notes: section.paragraphs.length,
    };
    const skip = (reason: SkipReason) => (tally.skipped[reason] = (tally.skipped[reason] ?? 0) + 1);
    for (const table of section.tables) {
      tally.rows += table.rows.length;
      for (const { line } of table.rows) if (!passed.has(line)) rowLines.push(line);
      const { data, skipped } = readRows(source, table, manifest, section.headerless, repairs, faults.report);
      for (const { reason } of skipped) skip(reason);
      let lastLine: DataRow | undefined;
      for (const row of data) {
        for (const { text } of row.cells) notePictures(row.line, text);
        const added = addRecords(row, section);
        // Two lists side by side give two rows of data for one row of the table.
        const isFurther = lastLine?.line === row.line && lastLine.words === row.words;
        lastLine = row;
        if (added === 0 && !isFurther) skip('repeated');
        else if (!isFurther) tally.records++;
        const further = isFurther ? added : Math.max(0, added - 1);
        if (further > 0) tally.further = (tally.further ?? 0) + further;
      }
    }
    return tally;
  }

  /** @returns how many records the row gives: none where the section has the same row already, or where it has a fault */
  function addRecords(row: DataRow, section: Section): number {
    const fault = (found: string, remedy: string, proposal: Partial<Repair>) => {
      faults.report(source.at(row.line), found, remedy, repairs.draft(row.line, row.words, proposal));
      return 0;
    };
    const repair = repairs.take(row.line, [row.words], ['code']);
    const printed = row.cells.find(({ column }) => column.role === 'code')?.text.text ?? '';
    const read = readCode(repair?.code ?? printed, manifest.catchAll ?? []);
    const found =
      repair?.code === undefined
        ? read
        : read.map(({ code }) => ({ code, printed: printed || repair.words }));
    if (found.length === 0) {
      // A row that only says what the next ones are about.
      const isHeadline = printed !== '' && row.cells.filter(({ text }) => text.text !== '').length === 1;
      const what = `"${repair?.code ?? printed}" in the code column is no code`;
      return isName(printed)
        ? fault(
            what,
            'Codes without a number are not taken yet: leave the row out with the reason, or give it its number',
            { leaveOut: 'row' },
          )
        : fault(
            what,
            'A code is an integer or a range (1~9); list the words for all other errors in "catchAll" of the manifest',
            isHeadline ? { leaveOut: 'row' } : { code: '…' },
          );
    }
    return found.filter((code) => addRecord(code, row, section, fault)).length;
  }

  /** @returns false where the section has the same row already, or where the row has a fault */
  function addRecord(
    cell: CellCode,
    row: DataRow,
    section: Section,
    fault: (found: string, remedy: string, proposal: Partial<Repair>) => number,
  ): boolean {
    const { code } = cell;
    const module = section.module ?? '';
    const namespace = manifest.numbering === 'per-module' ? module : null;
    const keep = () => repairs.take(row.line, [row.words], ['keep']) !== undefined;
    const context = {
      module,
      section: section.path,
      noAdvice: manifest.noAdvice ?? [],
      code: cell,
      resolve: (text: InlineText) =>
        resolveLinks(text, version.links, (href) => report.droppedLinks.push({ line: row.line, href })),
      split: corrections?.split ?? splitAdvice,
    };
    const { record, hasMeaning } = rowToRecord(row, context);
    const isVouched = hasMeaning || keep();
    if (!record || !isVouched) {
      fault(
        `the code ${code.code} has no description`,
        'Say in the manifest that the document gives none, or leave the row out',
        record ? { keep: true } : { leaveOut: 'row' },
      );
      return false;
    }
    const id = entryId({ system, namespace, code: code.code });
    const known = codes.get(id);
    const duplicateRow = known?.records.find(
      ({ module: other, section: path }) => other === module && path.join('\n') === section.path.join('\n'),
    );
    if (duplicateRow && sameWords(duplicateRow, record)) return false;
    if (duplicateRow && !keep()) {
      fault(
        `the code ${code.code} again, with another text than in ${source.nameOf(duplicateRow.line, row.line)} of the same section`,
        'Say in the manifest that both texts belong to the code, which of the two rows is another code, or which is left out',
        { keep: true },
      );
      return false;
    }
    const other = known?.records.find(({ printed }) => isPadded(printed) !== isPadded(record.printed));
    if (other && repairs.take(row.line, [row.words], ['code', 'keep']) === undefined) {
      const spelling = (printed: string | undefined) => printed ?? code.code;
      fault(
        `"${spelling(record.printed)}" is ${code.code}, which ${source.nameOf(other.line, row.line)} prints as "${spelling(other.printed)}"`,
        'Say in the manifest that it is the same code, or which code it is',
        { keep: true },
      );
      return false;
    }
    const entry = known ?? { namespace, ...asClass(id, code, record), records: [] };
    codes.set(id, { ...entry, records: [...entry.records, record] });
    return true;
  }

  /** The code as the class that its row describes, when curation says so. */
  function asClass(id: string, code: Code, { line, text: { text } }: SourceRecord): Code {
    if (code.kind !== 'exact') return code;
    const row = corrections?.classRow(id, text);
    if (row) {
      const { from, to, reason } = row;
      const bounds = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
      return { ...code, kind: 'class', ...bounds, boundsReason: reason };
    }
    if (corrections && text.startsWith(code.code) && INTERVAL_WORDS.test(text.slice(code.code.length))) {
      faults.report(
        source.at(line),
        `the row of ${code.code} speaks of an interval: "${text}"`,
        `List it in content/curation/classes.yaml as ${id} with its bounds`,
      );
    }
    return code;
  }

  function moduleRank(module: string | null): number {
    return manifest.modules.findIndex(({ id }) => id === module);
  }
}

const isPadded = (printed: string | undefined) => /^[-+]?0\d+$/u.test(printed ?? '');

function sameWords(a: SourceRecord, b: SourceRecord): boolean {
  return JSON.stringify({ ...a, line: 0 }) === JSON.stringify({ ...b, line: 0 });
}

function asCode({ kind, code, from, to }: DocumentCode): Code {
  return { kind, code, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
