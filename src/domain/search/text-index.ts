/** The small data behind the text search: what the newest wording of every entry says, and words for the same thing. */
import type { RichText } from '../../schemas/document.ts';
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
 * @returns deterministic
 */
export function buildTextIndex(
  systems: readonly System[] | null,
  synonyms: Synonyms,
  topics: readonly Pick<Topic, 'id' | 'name' | 'means'>[] = [],
): TextIndex {
  const words = (group: readonly string[]) => [...new Set(group.map(normalise))];
  return {
    ...(systems && {
      said: systems.map(({ entries }) => entries.map(saidBesidesTitle)),
      older: olderWords(systems.flatMap(({ entries }) => entries)).join(' '),
    }),
    synonyms: {
      groups: synonyms.groups.map(words),
      spellings: synonyms.spellings.map(words),
      ignored: words(synonyms.ignored),
    },
    topics: topics.map(({ id, name, means }) => [id, name, means]),
  };
}

function olderWords(entries: readonly Entry[]): string[] {
  const today = normalise(entries.flatMap((entry) => [entry.title, ...saidBesidesTitle(entry)]).join('\n'));
  const older = entries.flatMap(({ versions }) =>
    versions.flatMap(({ records }) =>
      records.flatMap(({ text, extra = [] }) => [text.text, ...extra.map((column) => column.text.text)]),
    ),
  );
  const words = new Set(older.flatMap(queryWords));
  return [...words].filter((word) => !today.includes(word)).sort();
}

function saidBesidesTitle(entry: Entry): Said {
  const records = latestRecords(entry);
  const meaning = distinct(records.map(({ text, cause, advice }) => (cause || advice ? cause : text)));
  const cause = [meaning, ...symbolsOf(entry)].filter(Boolean).join('\n');
  const advice = distinct(records.map((record) => record.advice));
  const title = entry.title.replace(/…$/u, '');
  if (!cause.startsWith(title)) return [cause, advice, 1];
  const rest = cause.slice(title.length);
  if (advice !== '') return [rest, advice];
  return rest === '' ? [] : [rest];
}

function distinct(texts: (RichText | null)[]): string {
  return [...new Set(texts.flatMap((text) => (text ? [text.text] : [])))].join('\n');
}
