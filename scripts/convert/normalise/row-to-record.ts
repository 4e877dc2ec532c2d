import type { RichText, SourceRecord } from '../../../src/schemas/document.ts';
import type { ColumnRole } from '../../../src/schemas/manifest.ts';
import type { InlineText } from '../parse/inline-text.ts';
import type { CellCode } from './read-code.ts';
import type { DataRow } from './read-rows.ts';
import type { SplitText } from './split-advice.ts';

/** What a row needs from its surroundings to become a record. */
export interface RecordContext {
  module: string;
  section: string[];
  /** Wordings of an advice cell that gives no advice. */
  noAdvice: readonly string[];
  /** What the code column says of the one code. */
  code: CellCode;
  /** @returns null where the cell is empty */
  resolve: (text: InlineText) => RichText | null;
  split: (text: RichText) => SplitText;
}

/** A row as it was read. */
export interface ReadRecord {
  /** null where the row says nothing besides its code. */
  record: SourceRecord | null;
  /** Whether it says what the code means: its description cell is not empty. */
  hasMeaning: boolean;
}

/** Reads a data row as a record. */
export function rowToRecord(row: DataRow, context: RecordContext): ReadRecord {
  const cell = (role: ColumnRole) => row.cells.find(({ column }) => column.role === role);
  const read = (role: ColumnRole) => context.resolve(cell(role)?.text ?? { text: '', links: [] });
  const description = read('description');
  const cause = description ?? read('cause');
  const named = cell('symbol')?.text.text ?? '';
  const symbol = named === '' ? context.code.symbol : named;
  const advice = read('advice');
  const extra = row.cells
    .filter(({ column }) => column.role === 'extra')
    .flatMap(({ column: { heading }, text: value }) => {
      const resolved = context.resolve(value);
      return resolved ? [{ heading, text: resolved }] : [];
    });
  const none = advice !== null && context.noAdvice.includes(advice.text);
  const hasMeaning = cause !== null;
  const text = cause ?? insteadOfMeaning();
  if (!text) return { record: null, hasMeaning };

  const place = {
    module: context.module,
    section: context.section,
    line: row.line,
    ...(context.code.printed !== undefined && { printed: context.code.printed }),
    ...(symbol && { symbol }),
    text,
  };
  const further = extra.length > 0 && { extra };
  if (description && !cell('advice')) {
    const record = { ...place, ...context.split(description), split: 'derived' as const, ...further };
    return { record, hasMeaning };
  }
  const record = {
    ...place,
    cause,
    advice: none ? null : advice,
    split: 'columns' as const,
    ...(none && { noAdvice: advice.text }),
    ...further,
  };
  return { record, hasMeaning };

  /** A record has a text: what the row says besides the code. */
  function insteadOfMeaning(): RichText | null {
    if (advice && !none) return advice;
    return extra[0]?.text ?? (symbol ? { text: symbol } : null);
  }
}
