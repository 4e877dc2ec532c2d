import { latestRecords, type Entry } from '../entry.ts';
import { codeData } from './codes-data.ts';
import type { EntryContext, ToUrl } from './context.ts';

/** Without it spreadsheets take UTF-8 for the code page of the country. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Columns of the table: the fields of the list of codes, then the newest words. */
export const CODES_COLUMNS = [
  'id',
  'system',
  'namespace',
  'code',
  'kind',
  'from',
  'to',
  'title',
  'url',
  'module',
  'status',
  'versions',
  'topics',
  'retry',
  'owner',
  'cause',
  'advice',
] as const;

/**
 * Every code as a table: RFC 4180 in UTF-8 with a byte order mark. A field of several values has them apart by a
 * blank; several places of the newest version have their words on lines of their own.
 */
export function codesTable(contexts: readonly EntryContext[], toUrl: ToUrl): string {
  const rows = contexts.map((context) => {
    const data = {
      ...codeData(context, toUrl),
      cause: newestWords(context.entry, 'cause'),
      advice: newestWords(context.entry, 'advice'),
    };
    return CODES_COLUMNS.map((column) => csvCell(data[column]));
  });
  return BYTE_ORDER_MARK + [CODES_COLUMNS, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

function newestWords(entry: Entry, part: 'cause' | 'advice'): string {
  return [...new Set(latestRecords(entry).flatMap((record) => record[part]?.text ?? []))].join('\n');
}

/**
 * A cell, quoted where it must be. Text that a spreadsheet would calculate (`=…`, `+…`, `-…`, `@…`) gets an
 * apostrophe in front; a number, also a negative one, is left as it is.
 */
export function csvCell(value: string | number | null | undefined | readonly string[]): string {
  const text = typeof value === 'object' && value ? value.join(' ') : String(value ?? '');
  const guarded = /^[=+\-@\t\r]/u.test(text) && !/^-?\d+$/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
