import { z } from 'astro/zod';
import type { Locale } from './locales.ts';
import { CODE_KINDS } from './values.ts';

/**
 * One converted document version, `content/codes/<system>/<version>.json`. Written by `npm run convert`,
 * never by hand. Vendor text is verbatim apart from white space.
 */

/** A stretch of text that the document links, as UTF-16 offsets into the text: `start` inclusive, `end` exclusive. */
const linkSchema = z.strictObject({
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  /** Absolute address. */
  href: z.url(),
});

/** Plain text, line breaks as `\n`, with its inline links beside it. */
const richTextSchema = z.strictObject({
  text: z.string().min(1),
  links: z.array(linkSchema).min(1).optional(),
});

/** Heading path of a place in the document, outermost first, as printed; empty in a document without headings. */
const sectionPath = z.array(z.string().min(1));

/** 1-based line in the source document. */
const line = z.number().int().positive();

/** What one version says about a code in one place. */
const recordSchema = z.strictObject({
  module: z.string(),
  section: sectionPath,
  line,
  /** The code as the document prints it, where that is not the code itself: `0xff`, `002`, `4001/4002`. */
  printed: z.string().min(1).optional(),
  /** The name of the code in programs, as the document prints it: `ERR_X`. */
  symbol: z.string().min(1).optional(),
  /** The whole description, as the document has it. */
  text: richTextSchema,
  /** What the code means; null where the text states only what to do. */
  cause: richTextSchema.nullable(),
  /** What to do; null where the document gives no advice. */
  advice: richTextSchema.nullable(),
  /** `columns`: the document's own columns. `derived`: one column that the converter split by its wording. */
  split: z.enum(['columns', 'derived']),
  /** What stands in an advice cell that gives no advice, when it is not empty: `-`, `n/a`. */
  noAdvice: z.string().optional(),
  /** Further columns under their printed headings. */
  extra: z.array(z.strictObject({ heading: z.string().min(1), text: richTextSchema })).optional(),
});

const codeSchema = z.strictObject({
  /** Module whose numbering the code belongs to; null where numbers are unique in the whole system. */
  namespace: z.string().nullable(),
  /** Canonical form and last part of the address: `6206`, `-10113`, `120001-130000`, `other`. */
  code: z.string(),
  kind: z.enum(CODE_KINDS),
  /** Lowest number of a range or class; absent where it is open. */
  from: z.number().int().optional(),
  /** Highest number of a range or class; absent where it is open. */
  to: z.number().int().optional(),
  /** How the bounds of a class were read from its row; the site's own words. */
  boundsReason: z.string().optional(),
  /** In document order. */
  records: z.array(recordSchema).min(1),
});

/** A paragraph of the document outside its tables. */
const noteSchema = z.strictObject({
  /** Empty before the first heading. */
  section: z.array(z.string()),
  /** The module of its section; null where the section has none. */
  module: z.string().nullable(),
  line,
  role: z.literal('statements').optional(),
  text: richTextSchema,
});

export const documentSchema = z.strictObject({
  system: z.string(),
  version: z.string(),
  /** Of the document, or of its first file. */
  sha256: z.string(),
  /** The files that were read after it; `line` counts on from one to the next. */
  moreFiles: z
    .array(z.strictObject({ file: z.string(), sha256: z.string() }))
    .min(1)
    .optional(),
  notes: z.array(noteSchema),
  codes: z.array(codeSchema),
});

export type RichText = z.infer<typeof richTextSchema>;

/** What a record says in another language; null where the record has no such part, absent where it is not translated. */
export interface RecordTranslation {
  /** The first sentence of it. */
  title: string;
  cause: RichText | null;
  advice: RichText | null;
  /** Further columns, in the order of the record's. */
  extra: { heading: string; text: RichText }[];
}

/** With the site's own translations by locale, which are no part of the data (scripts/convert/read/translated.ts). */
export type SourceRecord = z.infer<typeof recordSchema> & {
  translations?: Partial<Record<Locale, RecordTranslation>>;
  /** The one of them that the site of this build shows: what it says where there is room for one language only. */
  shown?: RecordTranslation | undefined;
};
export type DocumentCode = z.infer<typeof codeSchema>;
export type Note = z.infer<typeof noteSchema> & { translations?: Partial<Record<Locale, RichText>> };
export type ConvertedDocument = z.infer<typeof documentSchema>;
