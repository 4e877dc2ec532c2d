import { entryId } from '../../../src/domain/model/address.ts';
import { compareCodes, parseCode, type Code } from '../../../src/domain/model/code.ts';
import type { ConvertedDocument, DocumentCode, Note, SourceRecord } from '../../../src/schemas/document.ts';
import type { Manifest, ManifestVersion } from '../../../src/schemas/manifest.ts';
import type { SourceText } from '../parse/block.ts';
import { parseDocument } from '../parse/document.ts';
import { Faults } from '../../shared/source-error.ts';
import { assignSections, type Section } from './assign-sections.ts';
import type { Corrections } from './corrections.ts';
import { readRows, type DataRow, type SkipReason } from './read-rows.ts';
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
  notes: number;
}

export interface ConversionReport {
  system: string;
  version: string;
  file: string;
  sections: SectionReport[];
  /** Link targets that lead nowhere for certain and became text, with the line of their row. */
  droppedLinks: { line: number; href: string }[];
}

/** The words in which a row speaks of more than its own number: 到, 至, ~, 以上, 以下. */
const INTERVAL_WORDS = /^\s*(?:到|至|[~～]|及?以[上下])/u;

/**
 * Converts one document: blocks → sections → rows → records → codes.
 * @param system system id
 * @param version the version of the manifest that the document is
 * @param corrections nothing where they have a fault themselves: what they are needed for is then not told as missing
 * @returns the data and the report; both hold every row of the document. And the line of each row, in order
 * @throws SourceError or SourceErrors for all that cannot be read without loss
 */
export function convertDocument(
  system: string,
  manifest: Manifest,
  version: ManifestVersion,
  source: SourceText,
  corrections: Corrections | undefined,
): { document: ConvertedDocument; report: ConversionReport; rowLines: number[] } {
  const { file } = source;
  const report: ConversionReport = { system, version: version.id, file, sections: [], droppedLinks: [] };
  const codes = new Map<string, DocumentCode>();
  const notes: Note[] = [];
  const rowLines: number[] = [];
  const faults = new Faults();
  const blocks = parseDocument(source, version.tables);
  for (const section of assignSections(file, blocks, version, manifest, faults.report)) {
    for (const note of sectionNotes(section)) notes.push(note);
    const tally = sectionRows(section);
    if (section.tables.length > 0 || section.paragraphs.length > 0) report.sections.push(tally);
  }
  faults.throwIfAny();
  const sorted = [...codes.values()].sort(
    (a, b) => moduleRank(a.namespace) - moduleRank(b.namespace) || compareCodes(asCode(a), asCode(b)),
  );
  const document = { system, version: version.id, sha256: version.sha256, notes, codes: sorted };
  return { document, report, rowLines };

  function sectionNotes({ path, module, role, paragraphs }: Section): Note[] {
    return paragraphs.flatMap(({ line, text }) => {
      const resolved = resolveLinks(text, version.links, (href) => report.droppedLinks.push({ line, href }));
      return resolved ? [{ section: path, module, line, ...(role && { role }), text: resolved }] : [];
    });
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
      for (const { line } of table.rows) rowLines.push(line);
      const { data, skipped } = readRows(file, table, manifest, section.headerless, faults.report);
      for (const { reason } of skipped) skip(reason);
      for (const row of data) {
        if (addRecord(row, section)) tally.records++;
        else skip('repeated');
      }
    }
    return tally;
  }

  /** @returns false where the section has the same row already, or where the row has a fault */
  function addRecord(row: DataRow, section: Section): boolean {
    const fault = (found: string, remedy: string) => {
      faults.report({ file, line: row.line }, found, remedy);
      return false;
    };
    const module = section.module ?? '';
    const namespace = manifest.numbering === 'per-module' ? module : null;
    const printed = row.cells.find(({ column }) => column.role === 'code')?.text.text ?? '';
    const code = parseCode(printed, manifest.catchAll);
    if (!code) {
      return fault(
        `"${printed}" in the code column is no code`,
        'A code is an integer or a range (1~9); list the words for all other errors in "catchAll" of the manifest',
      );
    }
    const record = rowToRecord(row, {
      module,
      section: section.path,
      noAdvice: manifest.noAdvice ?? [],
      resolve: (text) =>
        resolveLinks(text, version.links, (href) => report.droppedLinks.push({ line: row.line, href })),
      split: corrections?.split ?? splitAdvice,
    });
    if (!record) return fault(`the code ${code.code} has no description`, 'Fill in the cell');
    const id = entryId({ system, namespace, code: code.code });
    const known = codes.get(id);
    const duplicateRow = known?.records.find(
      (other) => other.module === module && samePath(other.section, section.path),
    );
    if (duplicateRow && sameWords(duplicateRow, record)) return false;
    if (duplicateRow) {
      return fault(
        `the code ${code.code} again, with another text than in line ${duplicateRow.line} of the same section`,
        'Correct the document or give the two places sections of their own',
      );
    }
    codes.set(id, withRecord(known ?? { namespace, ...asClass(id, code, record), records: [] }, record));
    return true;
  }

  /** The code as the class that its row describes, when curation says so. */
  function asClass(id: string, code: Code, { line, text: { text } }: SourceRecord): Code {
    const row = corrections?.classRow(id, text);
    if (row) {
      const { from, to, reason } = row;
      const bounds = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
      return { ...code, kind: 'class', ...bounds, boundsReason: reason };
    }
    if (corrections && text.startsWith(code.code) && INTERVAL_WORDS.test(text.slice(code.code.length))) {
      faults.report(
        { file, line },
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

function withRecord(code: DocumentCode, record: SourceRecord): DocumentCode {
  return { ...code, records: [...code.records, record] };
}

function samePath(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((heading, index) => heading === b[index]);
}

function sameWords(a: SourceRecord, b: SourceRecord): boolean {
  return JSON.stringify({ ...a, line: 0 }) === JSON.stringify({ ...b, line: 0 });
}

function asCode({ kind, code, from, to }: DocumentCode): Code {
  return { kind, code, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
