/** The small data behind the text search: what the newest wording of every entry says, and words for the same thing. */
import type { RichText, SourceRecord } from '../../schemas/document.ts';
import { ORIGINAL, type Locale } from '../../schemas/locales.ts';
import type { Synonyms } from '../../schemas/search.ts';
import type { System } from '../model/catalogue.ts';
import { latestRecords, symbolsOf, type Entry } from '../model/entry.ts';
import type { Topic } from '../topics/topic.ts';
import { queryWords } from './concepts.ts';
import { normalise } from './normalise.ts';

/**
 * What an entry says besides its title: the rest of the meaning, then the advice; 1 where the meaning does not begin
 * with the title, and is whole here. Empty ones at the end are left out.
 */
export type Said = [cause?: string, advice?: string, apart?: 1];

/** As it travels to the browser (`/search/texts.json`), fetched with the number index, whose rows it follows. */
export interface TextIndex {
  /** System by system, entry by entry, in the order of the number index; absent where there is too much of it. */
  said?: Said[][];
  /** Words that only older wordings have, with a blank between them: where one is asked for, Pagefind knows more. */
  older?: string;
  /** See {@link Synonyms}; normalised. */
  synonyms: Synonyms;
  /** Of every topic the id, the name and what it means; for {@link findPages}. */
  topics?: [id: string, name: string, means: string][];
}

/**
 * Builds the index.
 * @param systems as for the number index; null: the synonyms alone, where all words are Pagefind's
 * @param locale of the texts; what is not translated to it is there as the document says it
 * @returns deterministic
 */
export function buildTextIndex(
  systems: readonly System[] | null,
  synonyms: Synonyms,
  topics: readonly Pick<Topic, 'id' | 'name' | 'means'>[] = [],
  locale: Locale = ORIGINAL,
): TextIndex {
  const words = (group: readonly string[]) => [...new Set(group.map(normalise))];
  return {
    ...(systems && {
      said: systems.map(({ entries }) => entries.map((entry) => saidBesidesTitle(entry, locale))),
      older: olderWords(
        systems.flatMap(({ entries }) => entries),
        locale,
      ).join(' '),
    }),
    synonyms: {
      groups: synonyms.groups.map(words),
      spellings: synonyms.spellings.map(words),
      ignored: words(synonyms.ignored),
    },
    topics: topics.map(({ id, name, means }) => [id, name, means]),
  };
}

/** What the documents say word for word, beside a text index in another language (`/search/originals.json`). */
export interface Originals {
  /** Title of every row of the number index, system by system. */
  titles: string[][];
  said: Said[][];
  older: string;
}

/** @param systems in the language of the documents, as for the number index */
export function buildOriginals(systems: readonly System[]): Originals {
  const { said = [], older = '' } = buildTextIndex(systems, NO_SYNONYMS);
  return { titles: systems.map(({ entries }) => entries.map(({ title }) => title)), said, older };
}

const NO_SYNONYMS: Synonyms = { groups: [], spellings: [], ignored: [] };

/** Words that people use in several languages: those of the first, then what the others add. */
export const joinSynonyms = (all: readonly Synonyms[]): Synonyms => ({
  groups: all.flatMap(({ groups }) => groups),
  spellings: all.flatMap(({ spellings }) => spellings),
  ignored: all.flatMap(({ ignored }) => ignored),
});

function olderWords(entries: readonly Entry[], locale: Locale): string[] {
  const today = normalise(
    entries.flatMap((entry) => [entry.title, ...saidBesidesTitle(entry, locale)]).join('\n'),
  );
  const older = entries.flatMap(({ versions }) =>
    versions.flatMap(({ records }) => records.flatMap((record) => wordingOf(record, locale))),
  );
  const words = new Set(older.flatMap(queryWords));
  return [...words].filter((word) => !today.includes(word)).sort();
}

/** All that a record says, column by column. */
function wordingOf({ text, extra = [], translations }: SourceRecord, locale: Locale): string[] {
  const translation = translations?.[locale];
  if (!translation) return [text.text, ...extra.map((column) => column.text.text)];
  const parts = [translation.cause, translation.advice, ...translation.extra.map((column) => column.text)];
  return parts.flatMap((part) => part?.text ?? []);
}

/** Meaning and advice of a record, as a site in some language says them. */
export function saidOf(
  { text, cause, advice, translations }: SourceRecord,
  locale: Locale,
): Pick<SourceRecord, 'cause' | 'advice'> {
  return translations?.[locale] ?? { cause: cause ?? (advice ? null : text), advice };
}

function saidBesidesTitle(entry: Entry, locale: Locale): Said {
  const records = latestRecords(entry).map((record) => saidOf(record, locale));
  const meaning = distinctTexts(records.map(({ cause }) => cause)).join('\n');
  const cause = [meaning, ...symbolsOf(entry)].filter(Boolean).join('\n');
  const advice = distinctTexts(records.map((record) => record.advice)).join('\n');
  const title = entry.title.replace(/…$/u, '');
  if (!cause.startsWith(title)) return [cause, advice, 1];
  const rest = cause.slice(title.length);
  if (advice !== '') return [rest, advice];
  return rest === '' ? [] : [rest];
}

/** Plain texts, each once. */
export const distinctTexts = (texts: readonly (RichText | null)[]): string[] => [
  ...new Set(texts.flatMap((text) => text?.text ?? [])),
];
