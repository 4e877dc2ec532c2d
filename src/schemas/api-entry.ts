import { z } from 'astro/zod';
import { ALERT_KINDS, BASES, LINK_KINDS } from './values.ts';
import { changeFields, codeFields, translationsOf, url, versionFields } from './api.ts';

/** One code in full, `/<entry id>.json`, the alternate of its page. What each field holds, src/messages says in `apiFields`. */

const link = z.strictObject({
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  href: z.string(),
});

const links = z.array(link).min(1).optional();

const columns = z
  .array(
    z.strictObject({
      heading: z.string(),
      text: z.string(),
      links: links,
    }),
  )
  .optional();

const record = z.strictObject({
  version: z.string(),
  module: z.string(),
  section: z.array(z.string()),
  line: z.number().int().positive(),
  source: url,
  printed: z.string().optional(),
  symbol: z.string().optional(),
  text: z.string().min(1),
  cause: z.string().nullable(),
  advice: z.string().nullable(),
  split: z.enum(['columns', 'derived']),
  links: z
    .strictObject({
      text: links,
      cause: links,
      advice: links,
    })
    .optional(),
  noAdvice: z.string().optional(),
  extra: columns,
  translations: translationsOf(
    z.strictObject({
      title: z.string(),
      cause: z.string().nullable(),
      advice: z.string().nullable(),
      links: z.strictObject({ cause: links, advice: links }).optional(),
      extra: columns,
    }),
  ),
});

const note = z.strictObject({
  version: z.string(),
  section: z.array(z.string()),
  line: z.number().int().positive(),
  source: url,
  text: z.string().min(1),
  links: links,
  translations: translationsOf(z.strictObject({ text: z.string().min(1), links })),
});

const alert = z.strictObject({
  kind: z.enum(ALERT_KINDS),
  text: z.string(),
  url: url.optional(),
});

const judgement = z.strictObject({
  basis: z.enum(BASES),
  topic: z.string().optional(),
  words: z.string(),
  under: z.string().optional(),
  reason: z.string(),
});

export const entrySchema = z.strictObject({
  ...codeFields,
  boundsReason: z.string().optional(),
  markdown: url,
  alerts: z.array(alert),
  evidence: z.strictObject({
    owner: judgement.optional(),
    retry: judgement.optional(),
    topics: z.array(
      z.strictObject({
        topic: z.string(),
        words: z.string(),
      }),
    ),
  }),
  records: z.array(record).min(1),
  notes: z.array(note),
  changes: z.array(z.strictObject(changeFields)),
  links: z.array(
    z.strictObject({
      kind: z.enum(LINK_KINDS),
      entries: z.array(z.strictObject({ id: z.string(), url })).min(1),
    }),
  ),
  sources: z.array(z.strictObject({ ...versionFields, url: url })).min(1),
  notice: z.string(),
});

export type EntryData = z.infer<typeof entrySchema>;
export type RecordData = EntryData['records'][number];
