import { z } from 'astro/zod';
import { OWNERS, RETRIES } from './values.ts';

/**
 * Who handles a code and whether to retry, `content/curation/handling/`: what the words of the documents say of it, and what
 * the site judges where they are silent. Every item rests on words of a document, and expires with them: the converter says so.
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

/** One place, or several. */
const scopes = z.union([scope.transform((one) => [one]), z.array(scope).min(1)]);

/** `topics.yaml`: what the site judges of the codes of a topic. Of several that fit a code the first counts. */
export const topicJudgementsSchema = z.array(
  z
    .strictObject({
      /** Its id. */
      topic: z.string().min(1),
      /** Only there. */
      of: scopes.optional(),
      owner: owner.optional(),
      retry: retry.optional(),
      reason,
    })
    .refine(isAsked, NOTHING),
);

/** `codes.yaml`: what the site judges of single codes, before the topic. */
export const codeJudgementsSchema = z.array(
  z
    .strictObject({
      /** Null where the site answers nothing, whatever the topic says. */
      owner: owner.nullable().optional(),
      retry: retry.nullable().optional(),
      reason,
      /** Entry id → words of its newest wording, verbatim, that it is judged by. */
      codes: z
        .record(z.string().min(1), words)
        .refine((codes) => Object.keys(codes).length > 0, 'a judgement is of at least one code'),
    })
    .refine(isAsked, NOTHING),
);

/** `bounds.yaml`: the only answers that the site may give of an entry whose newest wording has any of these words. */
export const boundsSchema = z.array(
  z
    .strictObject({
      words: z.array(words).min(1),
      /** Only there. */
      of: scopes.optional(),
      owner: z.array(owner).min(1).optional(),
      retry: z.array(retry).min(1).optional(),
    })
    .refine(isAsked, NOTHING),
);

export type TopicJudgement = z.infer<typeof topicJudgementsSchema>[number];
export type CodeJudgement = z.infer<typeof codeJudgementsSchema>[number];
export type Bound = z.infer<typeof boundsSchema>[number];
export type Phrase = z.infer<typeof phraseSchema>;
export type HandlingCorrection = z.infer<typeof handlingCorrectionsSchema>[number];
export type HandlingNote = z.infer<typeof handlingNotesSchema>[number];
