import { csvText } from '../text/csv.ts';
import { latestRecords, type Entry } from '../model/entry.ts';
import { codeData } from './codes-data.ts';
import type { EntryContext, ToUrl } from './context.ts';

/** Columns of the table: the fields of the list of codes, then the newest words, then fields that came later. */
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
  'retryBasis',
  'ownerBasis',
  'symbols',
] as const;

/**
 * Every code as a row of a CSV file, in the order given. A field of several values has them apart by a blank; several
 * places of the newest version have their words on lines of their own.
 */
export function codesTable(contexts: readonly EntryContext[], toUrl: ToUrl): string {
  const rows = contexts.map((context) => {
    const data = {
      ...codeData(context, toUrl),
      cause: newestWords(context.entry, 'cause'),
      advice: newestWords(context.entry, 'advice'),
    };
    return CODES_COLUMNS.map((column) => cellText(data[column]));
  });
  return csvText([CODES_COLUMNS, ...rows]);
}

function newestWords(entry: Entry, part: 'cause' | 'advice'): string {
  return [...new Set(latestRecords(entry).flatMap((record) => record[part]?.text ?? []))].join('\n');
}

const cellText = (value: string | number | null | undefined | readonly string[]): string =>
  typeof value === 'object' && value ? value.join(' ') : String(value ?? '');
