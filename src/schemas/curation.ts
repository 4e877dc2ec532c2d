import { z } from 'astro/zod';
import { GRADES } from './values.ts';

/**
 * Hand-made knowledge, `content/curation/*.yaml`. Each item says why, in words that the document supports, and
 * repeats the exact text that it was made for: when the text changes the item expires, and the converter says so.
 */

/** Rows that describe a whole interval of codes: `classes.yaml`. */
export const classesSchema = z.array(
  z.strictObject({
    /** Entry id of the row, e.g. `msdk/logic/-100`. */
    id: z.string(),
    /** The row's exact text. */
    text: z.string(),
    /** Lowest and highest number, inclusive; absent where the document gives no bound. */
    from: z.number().int().optional(),
    to: z.number().int().optional(),
    reason: z.string(),
  }),
);

/** Corrections of the derived split between cause and advice: `splits.yaml`. */
export const splitsSchema = z.array(
  z.strictObject({
    /** The exact description. */
    text: z.string(),
    /** The words that the advice begins with; null where the text gives no advice. */
    advice: z.string().nullable(),
    reason: z.string(),
  }),
);

export type ClassRow = z.infer<typeof classesSchema>[number];
export type SplitCorrection = z.infer<typeof splitsSchema>[number];

/** Words that mean the same thing, for grading changes: `terminology.yaml`. The first of a group stands for all. */
export const terminologySchema = z
  .array(z.array(z.string().regex(/[\p{L}\p{N}]/u, 'a term has a letter or digit')).min(2))
  .superRefine((groups, context) => {
    const seen = new Set<string>();
    for (const [index, group] of groups.entries()) {
      for (const [position, term] of group.entries()) {
        if (seen.has(term)) {
          context.addIssue({
            code: 'custom',
            path: [index, position],
            message: `"${term}" for the second time`,
          });
        }
        seen.add(term);
      }
    }
  });

/** Changes that a person has read: `reviews/<system>.yaml`. */
export const reviewsSchema = z.array(
  z.strictObject({
    /** Entry id. */
    id: z.string(),
    /** Names both wordings, see src/domain/history/review.ts; `npm run history` prints it. */
    hash: z.string().regex(/^[0-9a-f]{16}$/),
    grade: z.enum(GRADES),
    /** One sentence for the reader where the change needs explaining; the site's own words. */
    note: z.string().min(1).optional(),
  }),
);

/** Where a number comes from, which tells it from the same number elsewhere: `origins.yaml`. */
export const originsSchema = z.array(
  z.strictObject({
    /** A system (`msdk`), a module or layer (`msdk/wechat`) or an entry (`msdk/logic/-10000`). */
    of: z.string(),
    /** The exact paragraph outside the tables, in the newest document, that says so. */
    text: z.string(),
    /** For the reader; the site's own words. */
    says: z.string().min(1),
    /** For a code that is an envelope: the layer or module whose codes come inside, with its system (`msdk/qq`). */
    wraps: z.string().optional(),
  }),
);

export type Origin = z.infer<typeof originsSchema>[number];
export type Review = z.infer<typeof reviewsSchema>[number];
