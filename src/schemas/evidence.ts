import { z } from 'astro/zod';

/**
 * Words by which documents send the reader to the vendor's support, and what they ask him to bring:
 * `content/curation/evidence.yaml`. Holds for every code whose newest wording has the words.
 */
export const evidenceSchema = z.array(
  z
    .strictObject({
      /** Verbatim; stands in the newest wording of at least one code. */
      words: z.string().min(1),
      /** What is to be provided, each a part of the words; empty where the document names nothing. */
      collect: z.array(z.string().min(1)),
      /** Why; the site's own words. */
      reason: z.string().min(1),
    })
    .superRefine(({ words, collect }, context) => {
      for (const [index, part] of collect.entries()) {
        if (words.includes(part) && collect.indexOf(part) === index) continue;
        context.addIssue({
          code: 'custom',
          path: ['collect', index],
          message: words.includes(part)
            ? `"${part}" for the second time`
            : `"${part}" does not stand in the words "${words}"`,
        });
      }
    }),
);

export type Evidence = z.infer<typeof evidenceSchema>[number];
