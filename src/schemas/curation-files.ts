import type { z } from 'astro/zod';
import { classesSchema, originsSchema, splitsSchema, terminologySchema } from './curation.ts';
import { evidenceSchema } from './evidence.ts';
import {
  boundsSchema,
  codeJudgementsSchema,
  handlingCorrectionsSchema,
  handlingNotesSchema,
  phrasesSchema,
  topicJudgementsSchema,
} from './handling.ts';
import { logHintsSchema } from './log-hints.ts';
import { redirectsSchema, retiredSchema } from './redirects.ts';
import { aliasesSchema, synonymsSchema } from './search.ts';
import { TRANSLATED, type TranslatedLocale } from './locales.ts';
import { topicsSchema, withoutTopicSchema } from './topics.ts';

/** The synonyms of a language that texts are translated to. */
type SynonymsOf = `synonyms.${TranslatedLocale}`;

const synonyms = { schema: synonymsSchema, empty: { groups: [], spellings: [], ignored: [] } };

/**
 * Every file of `content/curation/` by its name without `.yaml`, with what it may hold and what a file that is missing,
 * or holds comments alone, stands for. Not among them: `reviews/<system>.yaml`, of which each system may have one.
 */
export const CURATION_FILES = {
  aliases: { schema: aliasesSchema, empty: [] },
  classes: { schema: classesSchema, empty: [] },
  evidence: { schema: evidenceSchema, empty: [] },
  'handling/bounds': { schema: boundsSchema, empty: [] },
  'handling/codes': { schema: codeJudgementsSchema, empty: [] },
  'handling/corrections': { schema: handlingCorrectionsSchema, empty: [] },
  'handling/notes': { schema: handlingNotesSchema, empty: [] },
  'handling/phrases': { schema: phrasesSchema, empty: [] },
  'handling/topics': { schema: topicJudgementsSchema, empty: [] },
  'log-hints': { schema: logHintsSchema, empty: [] },
  origins: { schema: originsSchema, empty: [] },
  redirects: { schema: redirectsSchema, empty: [] },
  retired: { schema: retiredSchema, empty: [] },
  splits: { schema: splitsSchema, empty: [] },
  synonyms,
  ...(Object.fromEntries(TRANSLATED.map((locale) => [`synonyms.${locale}`, synonyms])) as Record<
    SynonymsOf,
    typeof synonyms
  >),
  terminology: { schema: terminologySchema, empty: [] },
  topics: { schema: topicsSchema, empty: [] },
  'without-topic': { schema: withoutTopicSchema, empty: [] },
} satisfies Record<string, { schema: z.ZodType; empty: unknown }>;

export type CurationName = keyof typeof CURATION_FILES;

/** What a file of curation holds. */
export type CurationOf<Name extends CurationName> = z.infer<(typeof CURATION_FILES)[Name]['schema']>;

/** The files that are lists. */
export type CurationList = Exclude<CurationName, 'synonyms' | SynonymsOf>;

/** Whether a file is one of the lists. */
export const isCurationList = (name: CurationName): name is CurationList =>
  Array.isArray(CURATION_FILES[name].empty);
