import type { ColumnRole, Manifest } from '../../../src/schemas/manifest.ts';
import type { Repair } from '../../../src/schemas/repairs.ts';
import { wordsOfRow, type Row, type Table } from '../parse/block.ts';
import { parseInlineMarkdown } from '../parse/inline-markdown.ts';
import type { InlineText } from '../parse/inline-text.ts';
import type { Repairs } from './repairs.ts';
import type { SourceDocument } from '../parse/source-document.ts';
import type { Report } from '../../shared/source-error.ts';

/** Why a row of a table gives no record. */
export type SkipReason = 'header' | 'delimiter' | 'empty' | 'repeated' | 'left out';

/** A column with what it holds. */
export interface Column {
  heading: string;
  role: ColumnRole;
}

/** A row of data, its cells by column. */
export interface DataRow {
  line: number;
  cells: { column: Column; text: InlineText }[];
  /** What errors say of it. */
  words: string;
}

export interface TableRows {
  data: DataRow[];
  skipped: { line: number; reason: SkipReason }[];
}

const DESCRIBING: readonly ColumnRole[] = ['description', 'cause'];

/**
 * Tells header, delimiter and data rows apart and puts each cell under its column.
 * @param headerless column roles of tables without a header row, where the manifest gives them
 * @param report is told of a table whose columns are unknown, of which nothing is read, and of a row with too few or too many
 *   cells, which is left out
 */
export function readRows(
  source: SourceDocument,
  table: Table,
  manifest: Manifest,
  headerless: readonly ColumnRole[] | undefined,
  repairs: Repairs,
  report: Report,
): TableRows {
  const result: TableRows = { data: [], skipped: [] };
  const [first] = table.rows;
  if (!first) return result;
  const header = headerColumns(first);
  const start = header ?? headerless?.map((role): Column => ({ heading: '', role }));
  if (!start) {
    report(
      source.at(first.line),
      `a table that does not begin with a header row: "${first.cells[0]?.text ?? ''}"`,
      'List its headings in "columns" of the manifest, or give the section "headerless" column roles',
      repairs.draft(first.line, wordsOfRow(first), { leaveOut: 'table' }),
    );
    return result;
  }
  if (header && header.length < first.cells.length) return result;
  if (!hasDescription(start, first.line)) return result;
  let columns = start;
  for (const row of table.rows) {
    const again = row === first ? undefined : headerAgain(row);
    if (again) columns = again;
    const reason = again ? 'header' : skipReason(row);
    if (reason) result.skipped.push({ line: row.line, reason });
    else readRow(row);
  }
  return result;

  /** Own keys only: a document may print `constructor`. */
  function roleOf(heading: string): ColumnRole | undefined {
    return Object.hasOwn(manifest.columns, heading) ? manifest.columns[heading] : undefined;
  }

  /** The columns that are known, where the row is a header: one of its cells names the code column. */
  function headerColumns(row: Row): Column[] | undefined {
    if (!row.cells.some(({ text }) => roleOf(text) === 'code')) return undefined;
    return row.cells.flatMap(({ text: heading }) => {
      const role = heading === '' ? 'none' : roleOf(heading);
      if (role) return { heading, role };
      report(
        source.at(row.line),
        `the column heading "${heading}", which the manifest does not know`,
        'Add it to "columns" with what it holds',
      );
      return [];
    });
  }

  /** A further header, of other columns, in the midst of a table. */
  function headerAgain(row: Row): Column[] | undefined {
    const isHeader = row.cells.every(({ text }) => roleOf(text) !== undefined);
    return isHeader ? headerColumns(row) : undefined;
  }

  function hasDescription(found: readonly Column[], line: number): boolean {
    if (found.some(({ role }) => DESCRIBING.includes(role))) return true;
    report(
      source.at(line),
      `no column of the table holds what its codes mean (${found.map(({ heading, role }) => `"${heading}": ${role}`).join(', ')})`,
      'Give one of them the role "description" or "cause" in "columns" of the manifest',
    );
    return false;
  }

  function skipReason(row: Row): SkipReason | undefined {
    if (row.isDelimiter) return 'delimiter';
    if (row.cells.every(({ text }) => text === '')) return 'empty';
    const isHeader = header?.every(({ heading }, index) => row.cells[index]?.text === heading);
    return isHeader ? 'header' : undefined;
  }

  function readRow(row: Row): void {
    const words = wordsOfRow(row);
    const repair = repairs.take(row.line, [words], ['cells', 'leaveOut', 'keep']);
    if (repair?.leaveOut === 'row') {
      result.skipped.push({ line: row.line, reason: 'left out' });
      return;
    }
    const cells = repair?.cells ? repair.cells.map(parseInlineMarkdown) : row.cells;
    if (!repair?.cells && row.doubt && !repair?.keep) {
      fault(row, row.doubt.found, row.doubt.remedy, { cells: fitted(row.cells) });
      return;
    }
    const surplus = cells.slice(columns.length).some(({ text }) => text !== '');
    if (surplus || cells.length < columns.length) {
      fault(
        row,
        `a row with ${cells.length} cells under ${columns.length} columns: "${cells.map(({ text }) => text).join(' | ')}"`,
        'Every row has as many cells as the header; empty ones behind the last column are ignored',
        { cells: fitted(cells) },
      );
      return;
    }
    for (const group of columnGroups(columns)) {
      const inGroup = group.map(([column, index]) => ({
        column,
        text: cells[index] ?? { text: '', links: [] },
      }));
      const isEmpty = inGroup.every(({ text }) => text.text === '');
      if (!isEmpty || group.length === columns.length)
        result.data.push({ line: row.line, cells: inGroup, words });
    }
  }

  function fault(row: Row, found: string, remedy: string, proposal: Partial<Repair>): void {
    report(
      source.at(row.doubt?.line ?? row.line),
      found,
      remedy,
      repairs.draft(row.line, wordsOfRow(row), proposal),
    );
  }

  /** As many cells as columns: empty ones added, surplus ones joined. */
  function fitted(cells: readonly InlineText[]): string[] {
    const texts = cells.map(({ text }) => text.replaceAll('\n', '<br>'));
    const last = columns.length - 1;
    return columns.map((_, index) =>
      index < last ? (texts[index] ?? '') : texts.slice(last).filter(Boolean).join(' '),
    );
  }
}

/** The columns of each code, where a table prints two lists side by side. */
function columnGroups(columns: readonly Column[]): [Column, number][][] {
  const numbered = columns.map((column, index): [Column, number] => [column, index]);
  const starts = numbered.filter(([{ role }]) => role === 'code');
  if (starts.length < 2) return [numbered];
  const width = columns.length / starts.length;
  return Number.isInteger(width)
    ? starts.map((_, group) => numbered.slice(group * width, (group + 1) * width))
    : [numbered];
}
