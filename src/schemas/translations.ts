import { z } from 'astro/zod';

/**
 * The site's own translations, `content/translations/<locale>/`: `<system>.yaml` for what the documents and
 * the manifest of a system say, `site.yaml` for the site's own texts, `glossary.yaml` for the words that both keep to. docs/translation.md says how to
 * translate; src/domain/translation/originals.ts decides what is translated.
 */

/** A text, or the cause and the advice of a code, in the other language. */
export const translationSchema = z.strictObject({
  /** Names the exact original: src/domain/translation/originals.ts. It expires with the first character that changes. */
  hash: z.string().regex(/^[0-9a-f]{16}$/),
  /** The beginning of the original, for a person; conversion compares it with that of the original. */
  original: z.string().min(1),
  /** The text, or what the code means; absent where the original gives only advice. */
  text: z.string().optional(),
  /** What to do; there exactly where the original gives advice. */
  advice: z.string().optional(),
  /** Words of the original that its document links → the words of the translation that carry the link. */
  links: z.record(z.string().min(1), z.string().min(1)).optional(),
});

export const translationsSchema = z.array(translationSchema);

/** Words that every translation of a locale keeps to. */
export const glossarySchema = z.strictObject({
  /**
   * A translation of a text with `original` in it has one of these words, in any case; a name among them is no identifier that
   * the original lacks. Of terms that overlap in a text the longest counts.
   */
  terms: z.array(z.strictObject({ original: z.string().min(1), words: z.array(z.string().min(1)).min(1) })),
  /** Units behind a number. */
  units: z.array(z.strictObject({ original: z.string().min(1), word: z.string().min(1) })),
});

export type Translation = z.infer<typeof translationSchema>;
export type Glossary = z.infer<typeof glossarySchema>;
