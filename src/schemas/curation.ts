import { z } from 'astro/zod';

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
