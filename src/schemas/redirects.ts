import { z } from 'astro/zod';

/**
 * What became of addresses that were shipped and that no document gives a page any more:
 * `content/curation/redirects.yaml` and `retired.yaml`. What must hold between them and the data, conversion checks.
 */

/** Words, not the … that the ready text of an error has in their place. */
const words = z.string().regex(/[\p{L}\p{N}]/u, 'words that say something');

/** As it stands in permalinks.json: below the base, no anchor; a page ends with a slash, a file does not. */
export const ADDRESS = /^\/(?:[\w.-]+\/)*(?:[\w.-]*\w)?$/;
const address = z.string().regex(ADDRESS, 'an address as in permalinks.json, like /demo/6206/');

/** A page or file that has another address now. */
const redirect = z.strictObject({
  /** The address that was shipped. */
  from: address,
  /** The page that answers in its place; never one that redirects itself. */
  to: address,
  /** Why, for the reader; the site's own words. */
  reason: words,
});

/** `redirects.yaml` */
export const redirectsSchema = z.array(redirect);

/** What a document said last of a code, in one place. */
const lastRecord = z.strictObject({
  /** Heading path, outermost first, as printed. */
  section: z.array(z.string().min(1)).min(1),
  /** The whole description, verbatim. */
  text: z.string().min(1),
  /** What stood in further columns, under their printed headings. */
  columns: z.array(z.strictObject({ heading: words, text: z.string().min(1) })).optional(),
});

/** A code that no document has any more. */
const retiredCode = z.strictObject({
  /** Entry id: it is the address of the page. */
  id: z.string().regex(/^[\w-]+(?:\/[\w-]+){1,2}$/, 'the id of a code, like demo/6206'),
  /** Short summary, as the page had it. */
  title: words,
  /** The document that had the code last, as people call it. */
  document: words,
  /** What it said, one item for each place. */
  records: z.array(lastRecord).min(1),
  /** Why no document has the code any more, for the reader; the site's own words. */
  reason: words,
});

/** `retired.yaml` */
export const retiredSchema = z.array(retiredCode);

export type Redirect = z.infer<typeof redirect>;
export type RetiredCode = z.infer<typeof retiredCode>;
