import { z } from 'astro/zod';
import { placeId } from './manifest.ts';

const alias = z.strictObject({
  /** A system or one of its modules. */
  of: placeId,
  names: z.array(z.string().min(1)).min(1),
  /**
   * Fields in which, by its documents, it gives its codes. Others may use them too: they decide which of several
   * codes with one number is shown first, nothing else.
   */
  fields: z.array(z.string().min(1)).optional(),
});

/** A product that the site has no codes of. A number that is said to be one of its own is never given as one of ours. */
const foreignAlias = z.strictObject({
  /** As it is spoken of. */
  foreign: z.string().min(1),
  names: z.array(z.string().min(1)),
});

/** What people call systems, layers and foreign products: `content/curation/aliases.yaml`. */
export const aliasesSchema = z.array(z.union([alias, foreignAlias]));

const wordGroups = z.array(z.array(z.string().min(1)).min(2));

/** Words for the same thing: `content/curation/synonyms.yaml`. */
export const synonymsSchema = z.strictObject({
  /** Any word of a group finds the others, below what was typed. */
  groups: wordGroups,
  /** Misspellings and variants of the documents, as good as what was typed. */
  spellings: wordGroups,
  /** Words of a question that say nothing about the error. */
  ignored: z.array(z.string().min(1)),
});

export type Alias = z.infer<typeof aliasesSchema>[number];
export type Synonyms = z.infer<typeof synonymsSchema>;
