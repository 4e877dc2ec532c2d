import { z } from 'astro/zod';
import { OWNERS, RETRIES } from './values.ts';

/**
 * What the words of the documents say of who handles a code and whether to retry: `content/curation/handling/`.
 * Every item rests on words of a document, and expires with them: the converter says so.
 */

const owner = z.enum(OWNERS);
const retry = z.enum(RETRIES);
const words = z.string().min(1);
/** Why the words say so, one sentence for the reader; the site's own. */
const reason = z.string().min(1);
/** A system (`msdk`) or one of its modules or layers (`msdk/qq`). */
const scope = z.string().min(1);

const isAsked = ({ owner, retry }: { owner?: unknown; retry?: unknown }) =>
  owner !== undefined || retry !== undefined;
const NOTHING = 'says neither who handles it (owner) nor whether to retry (retry)';

const phraseSchema = z
  .strictObject({
    /** Any of these in the newest wording; `…` stands for up to 60 characters of one sentence. */
    words: z.array(words.regex(/[^…]/u, 'a phrase has words')).min(1),
    /** The words are all that the text says, but for its last full stop. */
    whole: z.literal(true).optional(),
    /** Only under a heading that has these words; it becomes part of the evidence. */
    under: words.optional(),
    /** Only in the further column with this printed heading; it becomes part of the evidence. */
    column: words.optional(),
    /** Only there. */
    of: scope.optional(),
    owner: owner.optional(),
    retry: retry.optional(),
    reason,
  })
  .refine(isAsked, NOTHING);

/** `phrases.yaml`: what words say wherever they stand. */
export const phrasesSchema = z.array(phraseSchema);

/** `corrections.yaml`: where the phrases read an entry wrongly or miss what it says. */
export const handlingCorrectionsSchema = z.array(
  z
    .strictObject({
      /** Entry id. */
      id: z.string().min(1),
      /** Null where the words state nothing, whatever a phrase makes of them. */
      owner: owner.nullable().optional(),
      retry: retry.nullable().optional(),
      /** Verbatim from the newest wording. */
      words,
      reason,
    })
    .refine(isAsked, NOTHING),
);

/** A paragraph outside the tables, in the newest document. */
const note = {
  of: scope,
  /** The exact paragraph. */
  text: words,
  /** Verbatim from it: what is quoted. */
  words,
};

/** `notes.yaml`: what paragraphs outside the tables say of the codes of a system or module. */
export const handlingNotesSchema = z.array(
  z.union([
    /** It says so of the codes whose own wording has certain words. */
    z
      .strictObject({ ...note, codes: words, owner: owner.optional(), retry: retry.optional(), reason })
      .refine(isAsked, NOTHING),
    /** It says so of responses, not of codes: shown to the reader of any code there. `says` is the site's own. */
    z.strictObject({ ...note, says: z.string().min(1) }),
  ]),
);

export type Phrase = z.infer<typeof phraseSchema>;
export type HandlingCorrection = z.infer<typeof handlingCorrectionsSchema>[number];
export type HandlingNote = z.infer<typeof handlingNotesSchema>[number];
