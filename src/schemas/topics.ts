import { z } from 'astro/zod';

/**
 * Meanings that recur across systems, `content/curation/topics.yaml`, and the codes that share none,
 * `content/curation/without-topic.yaml`. Membership rests on words of the newest wording: when they change it
 * expires, and the converter says so.
 */

/** Entry id, e.g. `msdk/wechat/40001`. */
const entry = z.string().min(1);

/** Last part of the address of a topic's page. */
const slug = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be lower-case letters and digits, in words joined by "-"');

const topicSchema = z.strictObject({
  id: slug,
  /** Heading under which the list of topics shows it. */
  group: z.string().min(1),
  name: z.string().min(1),
  /** What it means, in a sentence or two; the site's own words. */
  means: z.string().min(1),
  /** What usually helps; the site's own words, each resting on the advice of the entries that it names. */
  helps: z.array(z.strictObject({ says: z.string().min(1), codes: z.array(entry).min(1) })).optional(),
  /** Entry id → words of its newest wording, verbatim, that put it here. */
  codes: z
    .record(entry, z.string().min(1))
    .refine((codes) => Object.keys(codes).length > 0, 'a topic has at least one code'),
});

export const topicsSchema = z.array(topicSchema);

/** Codes whose meaning no other shares. */
export const withoutTopicSchema = z.array(
  z.strictObject({
    id: entry,
    /** Why no topic fits; the site's own words, for the reader. */
    reason: z.string().min(1),
  }),
);

export type TopicItem = z.infer<typeof topicSchema>;
export type WithoutTopic = z.infer<typeof withoutTopicSchema>[number];
