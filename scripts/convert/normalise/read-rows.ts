import type { ColumnRole, Manifest } from '../../../src/schemas/manifest.ts';
import type { Row, Table } from '../parse/block.ts';
import type { InlineText } from '../parse/inline-text.ts';
import type { Report } from '../../shared/source-error.ts';

/** Why a row of a table gives no record. */
export type SkipReason = 'header' | 'delimiter' | 'empty' | 'repeated';

/** A column with what it holds. */
export interface Column {
  heading: string;
  role: ColumnRole;
}

/** A row of data, its cells by column. */
export interface DataRow {
  line: number;
  cells: { column: Column; text: InlineText }[];
}

export interface TableRows {
  data: DataRow[];
  skipped: { line: number; reason: SkipReason }[];
}

/**
 * Tells header, delimiter and data rows apart and puts each cell under its column.
 * @param headerless column roles of tables without a header row, where the manifest gives them
 * @param report is told of a table whose columns are unknown, of which nothing is read, and of a row with too few or too many
 *   cells, which is left out
 */
export function readRows(
  file: string,
  table: Table,
  manifest: Manifest,
  headerless: readonly ColumnRole[] | undefined,
  report: Report,
): TableRows {
  const result: TableRows = { data: [], skipped: [] };
  const [first] = table.rows;
  const header = first && headerColumns(first);
  const columns = header ?? headerless?.map((role): Column => ({ heading: '', role }));
  if (!first || !columns) {
    report(
      { file, line: first?.line ?? table.line },
      `a table that does not begin with a header row: "${first?.cells[0]?.text ?? ''}"`,
      'List its headings in "columns" of the manifest, or give the section "headerless" column roles',
    );
    return result;
  }
  if (header && header.length < first.cells.length) return result;
  for (const row of table.rows) {
    const reason = skipReason(row);
    if (reason) result.skipped.push({ line: row.line, reason });
    else if (fits(row, columns)) result.data.push({ line: row.line, cells: cellsByColumn(row, columns) });
  }
  return result;

  /** Own keys only: a document may print `constructor`. */
  function roleOf(heading: string): ColumnRole | undefined {
    return Object.hasOwn(manifest.columns, heading) ? manifest.columns[heading] : undefined;
  }

  /** The columns that are known, where the row is a header: its first cell names the code column. */
  function headerColumns(row: Row): Column[] | undefined {
    if (roleOf(row.cells[0]?.text ?? '') !== 'code') return undefined;
    return row.cells.flatMap(({ text: heading }) => {
      const role = roleOf(heading);
      if (role) return { heading, role };
      report(
        { file, line: row.line },
        `the column heading "${heading}", which the manifest does not know`,
        'Add it to "columns" with what it holds',
      );
      return [];
    });
  }

  function skipReason(row: Row): SkipReason | undefined {
    if (row.isDelimiter) return 'delimiter';
    if (row.cells.every(({ text }) => text === '')) return 'empty';
    const isHeader = header?.every(({ heading }, index) => row.cells[index]?.text === heading);
    return isHeader ? 'header' : undefined;
  }

  function fits(row: Row, columns: readonly Column[]): boolean {
    const surplus = row.cells.slice(columns.length).some(({ text }) => text !== '');
    if (surplus || row.cells.length < columns.length) {
      report(
        { file, line: row.line },
        `a row with ${row.cells.length} cells under ${columns.length} columns: "${row.cells.map(({ text }) => text).join(' | ')}"`,
        'Every row has as many cells as the header; empty ones behind the last column are ignored',
      );
      return false;
    }
    return true;
  }

  function cellsByColumn({ cells }: Row, columns: readonly Column[]): DataRow['cells'] {
    return columns.map((column, index) => ({ column, text: cells[index] ?? { text: '', links: [] } }));
  }
}
