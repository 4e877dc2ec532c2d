import { z } from 'astro/zod';
import { orderedVersions, soundSuccession, uniqueIds } from './manifest-rules.ts';
import { repairsSchema } from './repairs.ts';
import { DATE_BASES, NUMBERINGS } from './values.ts';

/**
 * The manifest of one system, `content/systems/<system>.yaml`: everything that the converter and the site know
 * about a system besides its documents. Authored by hand; nothing in it is computed.
 */

/** Part of an address: the id of a system (its file name), module or version. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug: lower-case Latin letters, digits and single hyphens');

/** Id of a system (`msdk`), or of one of its modules or layers (`msdk/qq`). */
export const placeId = z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/);

/** Module ids share an address level with codes, so they must never look like one (see src/domain/model/address.ts). */
const moduleId = slug
  .regex(/^[a-z]/, 'a module id starts with a letter, so that its address can never be that of a code')
  .refine((id) => id !== 'other', '"other" is the address of the catch-all entry');

/**
 * What a table column holds. `symbol`: the name of the code in programs (`ERR_X`). `extra` columns are kept verbatim under
 * their own heading, `none` columns (a running number) are not kept.
 */
const columnRole = z.enum(['code', 'symbol', 'description', 'cause', 'advice', 'extra', 'none']);

const section = z.strictObject({
  /** The heading as the document prints it, white space folded. */
  heading: z.string().min(1),
  /** The module that the tables under this heading belong to; absent where the heading holds no table. */
  module: moduleId.optional(),
  /** `statements` marks front matter (copyright, trademark, service statements). */
  role: z.literal('statements').optional(),
  /** Column roles, left to right, for tables under this heading that print no header row. */
  headerless: z.array(columnRole).optional(),
  /** Headings that the document orders under this one, whatever level it prints them at. */
  get sections() {
    return z.array(section).optional();
  },
});

/** File name under `content/sources/<system>/`. */
const fileName = z.string().regex(/^\w[\w.-]*$/, 'the name of a file in that folder');
const checksum = z.string().regex(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits');
/** The table notations that stand in a file. */
const notations = z.array(z.enum(['html', 'markdown', 'tab'])).min(1);
/** In which encoding a file is; UTF-8 where nothing is said, and UTF-16 where its byte order mark says so. */
const encoding = z.enum(['gb18030', 'big5', 'shift_jis', 'euc-kr', 'utf-16le', 'utf-16be']);

/** What a file has before its first heading, or where it has none. */
const beforeHeadings = {
  /** The module of tables that stand there. */
  module: moduleId.optional(),
  /** Column roles, left to right, for tables there that print no header row. */
  headerless: z.array(columnRole).optional(),
};

/** A further file of a version whose document the vendor prints on several pages. */
const furtherFile = z.strictObject({
  file: fileName,
  sha256: checksum,
  /** Where they are others than those of the version. */
  tables: notations.optional(),
  encoding: encoding.optional(),
  ...beforeHeadings,
});

const version = z.strictObject({
  /** Version id: part of addresses (`#v-<id>`), so it never changes once it has shipped. */
  id: slug,
  /** What people call it, in Chinese: its date, or else its place in the order of time; not its file format. */
  label: z.string().min(1),
  /** ISO date, or null where neither the document nor the vendor's page history gives one. */
  date: z.iso.date().nullable(),
  /** Where the date comes from. `document`: printed in it; `page-history`: established from the public page history. */
  dateBasis: z.enum(DATE_BASES),
  /** The document, or its first file. */
  file: fileName,
  sha256: checksum,
  /**
   * Files that are read after it as the same document, in this order. Lines are numbered through: the first of a further file
   * follows the last of the one before it, here as in the data and on the source page.
   */
  moreFiles: z.array(furtherFile).min(1).optional(),
  /** Where the document comes from and how its age is known; a sentence in Chinese. */
  provenance: z.string().min(1),
  tables: notations,
  /** Where relative links of the document certainly lead; any other relative link is shown as text. */
  links: z
    .strictObject({
      base: z.url(),
      /** Only paths that begin with one of these are made absolute. */
      paths: z.array(z.string().startsWith('/')).min(1),
      /** Why the target is certain. */
      reason: z.string().min(1),
    })
    .optional(),
  encoding: encoding.optional(),
  ...beforeHeadings,
  /** Every heading of the document, in document order; none in a document that has none. */
  sections: z.array(section).default([]),
  /** How places are read that cannot be read as they stand. */
  repairs: repairsSchema.optional(),
});

export const manifestSchema = z.strictObject({
  /** Display name, as the vendor writes it. */
  name: z.string().min(1),
  /** Short form for lists and search hits. */
  shortName: z.string().min(1),
  vendor: z.string().min(1),
  /** One or two sentences of the site's own about the system, in Chinese. */
  description: z.string().min(1),
  /** Position in lists of systems, ascending. */
  order: z.number().int(),
  /** The set in which a number is unique: the whole system, or each module (then called a layer). */
  numbering: z.enum(NUMBERINGS),
  /** Modules (or layers) in display order. */
  modules: z
    .array(
      z.strictObject({
        id: moduleId,
        name: z.string().min(1),
        /** Groups modules in lists, e.g. SDK / server. */
        part: z.string().min(1).optional(),
        /** Modules of older versions that this one took over. */
        succeeds: z.array(moduleId).optional(),
      }),
    )
    .min(1)
    .superRefine(uniqueIds)
    .superRefine(soundSuccession),
  /** What the documents print as a column heading → what the column holds. */
  columns: z.record(z.string(), columnRole),
  /** What the documents write in the code column of the row for all remaining errors. */
  catchAll: z.array(z.string()).optional(),
  /** What the documents write in an advice cell to say that there is no advice. The empty cell always means that. */
  noAdvice: z.array(z.string()).optional(),
  /** How many codes of the newest document may be in no topic; absent, none may. */
  withoutTopic: z.number().int().nonnegative().optional(),
  /** How many texts of its documents and of this manifest may lack a translation, in each locale; absent, none may. */
  untranslated: z.number().int().nonnegative().optional(),
  /** Oldest first. */
  versions: z.array(version).min(1).superRefine(uniqueIds).superRefine(orderedVersions),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestVersion = Manifest['versions'][number];
export type ManifestSection = z.infer<typeof section>;
export type ColumnRole = z.infer<typeof columnRole>;
export type TableNotation = ManifestVersion['tables'][number];
