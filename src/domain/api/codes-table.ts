import { TRANSLATED, type Locale } from '../../schemas/locales.ts';
import { csvText } from '../text/csv.ts';
import { latestRecords, type Entry } from '../model/entry.ts';
import { distinctTexts } from '../search/text-index.ts';
import { recordIn } from '../translation/in-locale.ts';
import { codeData } from './codes-data.ts';
import type { EntryContext, ToUrl } from './context.ts';

const FIELDS = [
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

const TRANSLATED_PARTS = ['title', 'cause', 'advice'] as const;

const TRANSLATED_COLUMNS = TRANSLATED.flatMap((locale) =>
  TRANSLATED_PARTS.map((part) => ({ name: `${part}_${locale}`, part, locale })),
);

/**
 * Columns of the table: the fields of the list of codes, then the newest words, then fields that came later, among them
 * the site's translations of those words.
 */
export const CODES_COLUMNS: readonly string[] = [...FIELDS, ...TRANSLATED_COLUMNS.map(({ name }) => name)];

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
    return [
      ...FIELDS.map((column) => cellText(data[column])),
      ...TRANSLATED_COLUMNS.map(({ part, locale }) => translatedWords(context.entry, part, locale)),
    ];
  });
  return csvText([CODES_COLUMNS, ...rows]);
}

function newestWords(entry: Entry, part: 'cause' | 'advice'): string {
  return distinctTexts(latestRecords(entry).map((record) => record[part])).join('\n');
}

/** Words without Chinese as they are; nothing for what is not translated. */
function translatedWords(entry: Entry, part: (typeof TRANSLATED_PARTS)[number], locale: Locale): string {
  const translations = latestRecords(entry).map((record) => recordIn(record, locale));
  if (part === 'title') return translations[0]?.title ?? '';
  return distinctTexts(translations.map((translation) => translation?.[part] ?? null)).join('\n');
}

const cellText = (value: string | number | null | undefined | readonly string[]): string =>
  typeof value === 'object' && value ? value.join(' ') : String(value ?? '');
