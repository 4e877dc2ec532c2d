import type { Note, RecordTranslation, RichText, SourceRecord } from '../../schemas/document.ts';
import { ORIGINAL, type Locale } from '../../schemas/locales.ts';
import type { Translation } from '../../schemas/translations.ts';
import type { System } from '../model/catalogue.ts';
import { hasHan } from '../text/chinese.ts';
import { titleOfTranslation } from '../model/title.ts';
import { originalHash } from './originals.ts';
import { mapManifest, type MapText } from './site-texts.ts';

/** The translations of one file to one locale, by the hash of their original. */
export type Translations = ReadonlyMap<string, Translation>;

/** What a text of one piece says in the other language; the text itself where it is not translated. */
export const translateText = (text: string, translations: Translations): string =>
  translations.get(originalHash(text))?.text ?? text;

/**
 * A system as a site in some locale shows it: records and notes with their translations, and where the locale is not that of the
 * documents, also the texts of the manifest and the titles of the codes. What is not translated stays Chinese.
 * @param byLocale the translations of the system's file
 * @param ofSite gives what the site shows in place of its own texts of curation
 */
export function translateSystem(
  system: System,
  locale: Locale,
  byLocale: ReadonlyMap<Locale, Translations>,
  ofSite: MapText,
): System {
  const ofRecords = <T>(translate: (translations: Translations) => T | undefined) =>
    Object.fromEntries(
      [...byLocale].flatMap(([other, translations]) => {
        const translation = translate(translations);
        return translation === undefined ? [] : [[other, translation]];
      }),
    ) as Partial<Record<Locale, T>>;
  const record = (original: SourceRecord): SourceRecord => {
    const translations = ofRecords((of) => translateRecord(original, of));
    const shown = translations[locale];
    return { ...original, translations, ...(shown && { shown }) };
  };
  const note = (original: Note): Note => ({
    ...original,
    translations: ofRecords((translations) => translateRich(original.text, translations)),
  });
  const own = byLocale.get(locale);
  return {
    id: system.id,
    manifest:
      locale === ORIGINAL || !own
        ? system.manifest
        : mapManifest(system.manifest, (text) => translateText(text, own)),
    entries: system.entries.map((entry) => {
      const versions = entry.versions.map(({ version, records }) => ({
        version,
        records: records.map(record),
      }));
      const title = versions.at(-1)?.records[0]?.shown?.title ?? entry.title;
      const reason = entry.boundsReason;
      return { ...entry, versions, title, ...(reason !== undefined && { boundsReason: ofSite(reason) }) };
    }),
    notes: new Map([...system.notes].map(([version, notes]) => [version, notes.map(note)])),
  };
}

function translateRecord(
  { text, cause, advice, extra = [] }: SourceRecord,
  translations: Translations,
): RecordTranslation | undefined {
  const found = translations.get(originalHash(cause?.text ?? null, advice?.text ?? null));
  // A text without Chinese needs no translation.
  if (!found) return undefined;
  const causeIn = cause && withLinks(cause, found.text ?? '', found.links);
  const adviceIn = advice && withLinks(advice, found.advice ?? '', found.links);
  return {
    title: titleOfTranslation((causeIn ?? adviceIn ?? text).text),
    cause: causeIn,
    advice: adviceIn,
    extra: extra.map((column) => ({
      heading: translateText(column.heading, translations),
      text: translateRich(column.text, translations) ?? column.text,
    })),
  };
}

/** Whether a record says anything in Chinese, hence needs a translation. */
export const hasChinese = ({ text, advice, extra = [] }: SourceRecord): boolean =>
  [text, advice, ...extra.map((column) => column.text)].some((part) => hasHan(part?.text ?? ''));

function translateRich(original: RichText, translations: Translations): RichText | undefined {
  const found = translations.get(originalHash(original.text));
  return found && withLinks(original, found.text ?? '', found.links);
}

/** A translation with the links of its original, each on the words that carry it. */
function withLinks(original: RichText, text: string, words: Translation['links'] = {}): RichText {
  let from = 0;
  const links = (original.links ?? []).flatMap(({ start, end, href }) => {
    const linked = original.text.slice(start, end);
    const word = words[linked] ?? linked;
    const at = text.indexOf(word, from);
    const found = at < 0 ? text.indexOf(word) : at;
    if (found < 0) return [];
    from = found + word.length;
    return [{ start: found, end: from, href }];
  });
  return { text, ...(links.length > 0 && { links }) };
}
