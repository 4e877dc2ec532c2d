import { z } from 'astro/zod';
import { perTranslation } from './locales.ts';
import { BASES, CODE_KINDS, DATE_BASES, GRADES, NOT_STATED, NUMBERINGS, OWNERS, RETRIES } from './values.ts';

/**
 * The lists of the data interface, `/api/v1/*.json`. What each field holds, src/messages says in `apiFields`.
 */

export const url = z.string().min(1).meta({ format: 'uri-reference' });

/** The site's own translations: some data in each language that there is a translation to. */
export const translationsOf = <Schema extends z.ZodType>(schema: Schema) =>
  z.strictObject(perTranslation(() => schema.optional())).optional();

const count = z.number().int().nonnegative();

/** What the list of codes and the full entry both have, in this order. */
export const codeFields = {
  id: z.string(),
  system: z.string(),
  namespace: z.string().nullable(),
  code: z.string(),
  kind: z.enum(CODE_KINDS),
  from: z.number().int().optional(),
  to: z.number().int().optional(),
  title: z.string(),
  symbols: z.array(z.string()).min(1).optional(),
  url: url,
  module: z.string(),
  status: z.enum(['current', 'removed']),
  versions: z.array(z.string()).min(1),
  topics: z.array(z.string()),
  retry: z.enum([...RETRIES, NOT_STATED]),
  owner: z.enum([...OWNERS, NOT_STATED]),
  retryBasis: z.enum([...BASES, 'none']),
  ownerBasis: z.enum([...BASES, 'none']),
  translations: translationsOf(z.strictObject({ title: z.string() })),
};

export const codesSchema = z.strictObject({
  codes: z.array(z.strictObject(codeFields)),
});

/** What happened to a code between two versions, in its full entry and in the list of changes. */
export const changeFields = {
  from: z.string(),
  to: z.string(),
  kind: z.enum(['added', 'removed', 'changed']),
  grade: z.enum(GRADES).nullable(),
  reviewed: z.boolean().optional(),
  moved: z.boolean(),
  lastIn: z.string().optional(),
  reused: z.literal(true).optional(),
  note: z.string().optional(),
};

export const versionFields = {
  id: z.string(),
  label: z.string(),
  date: z.string().nullable(),
  dateBasis: z.enum(DATE_BASES),
};

const version = z.strictObject({
  ...versionFields,
  provenance: z.string(),
  sha256: z.string(),
  moreFiles: z.array(z.strictObject({ file: z.string(), sha256: z.string() })).optional(),
  codes: count,
  url: url,
});

const module = z.strictObject({
  id: z.string(),
  name: z.string(),
  part: z.string().optional(),
  succeeds: z.array(z.string()).optional(),
  codes: count,
  url,
});

const system = z.strictObject({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  vendor: z.string(),
  description: z.string(),
  numbering: z.enum(NUMBERINGS),
  url,
  versions: z.array(version).min(1),
  modules: z.array(module).min(1),
  layers: z.array(z.string()),
  counts: z.strictObject({
    codes: count,
    current: count,
    removed: count,
  }),
  changes: url.optional(),
  feed: url.optional(),
});

export const systemsSchema = z.strictObject({ systems: z.array(system).min(1) });

const topic = z.strictObject({
  id: z.string(),
  group: z.string(),
  name: z.string(),
  means: z.string(),
  helps: z.array(
    z.strictObject({
      says: z.string(),
      codes: z.array(z.string()),
    }),
  ),
  url,
  codes: z.array(z.string()),
});

export const topicsDataSchema = z.strictObject({
  topics: z.array(topic),
  withoutTopic: z.array(
    z.strictObject({
      id: z.string(),
      reason: z.string(),
    }),
  ),
  unplaced: z.array(z.string()),
});

export type CodesData = z.infer<typeof codesSchema>;
export type CodeData = CodesData['codes'][number];
export type SystemsData = z.infer<typeof systemsSchema>;
export type TopicsData = z.infer<typeof topicsDataSchema>;
