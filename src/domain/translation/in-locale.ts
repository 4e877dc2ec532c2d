import type { RecordTranslation, SourceRecord } from '../../schemas/document.ts';
import { TRANSLATED, type Locale, type TranslatedLocale } from '../../schemas/locales.ts';
import { titleOf } from '../model/title.ts';
import { hasChinese } from './translate.ts';

/** What a record says in a locale: its translation, or itself where it has no Chinese; undefined where it is not translated. */
export function recordIn(record: SourceRecord, locale: Locale): RecordTranslation | undefined {
  const translation = record.translations?.[locale];
  if (translation ?? hasChinese(record)) return translation;
  const { cause, advice, extra = [] } = record;
  return { title: titleOf(record), cause, advice, extra };
}

/** All that a translation says, as one text; `wordingText` (history/wording.ts) is the same for the record itself. */
export function wholeTranslation(
  { split }: Pick<SourceRecord, 'split'>,
  { cause, advice }: RecordTranslation,
): string {
  return [cause, advice].flatMap((part) => part?.text ?? []).join(split === 'columns' ? '\n' : ' ');
}

/** Data of a record's translations by their locale; undefined where it has none. */
export function translationsIn<T>(
  record: SourceRecord | undefined,
  dataOf: (translation: RecordTranslation) => T,
): Partial<Record<TranslatedLocale, T>> | undefined {
  const found = TRANSLATED.flatMap((locale) => {
    const translation = record?.translations?.[locale];
    return translation ? [[locale, dataOf(translation)] as const] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}
