import { z } from 'astro/zod';

/**
 * Repairs: how a place of a document is read that cannot be read as it stands. They stand in the manifest, under the version
 * whose document they are for; the document itself stays as the vendor published it. The converter prints the item that a
 * place needs, ready to paste. An item expires: where its line does not hold its words any more, conversion says so.
 */

/** What is done with the place; an item has exactly one of these. */
export const REPAIR_KINDS = ['cells', 'code', 'heading', 'keep', 'leaveOut'] as const;

export const repairsSchema = z.array(
  z
    .strictObject({
      /** 1-based line where the row, line, table or section begins; counted through all files of the version. */
      line: z.number().int().positive(),
      /** What stands there, as the error prints it: the cells of a row joined by ` | `, else the line; white space folded. */
      words: z.string().min(1),
      /** The row is read as these cells, one for each column, in the notation of the document. */
      cells: z.array(z.string()).min(1).optional(),
      /** The code column of the row is read as this. */
      code: z.string().min(1).optional(),
      /** The line is a heading with this text. */
      heading: z.string().min(1).optional(),
      /**
       * The place is right as it stands: a second text for a code is a further one, a row without a description has none, a
       * line that looks like a row is a note, a table that is not closed ends where the next heading or table begins.
       */
      keep: z.literal(true).optional(),
      /**
       * Nothing is read: of the row (or line); of the table (or list, or code fence) that begins here; of the section under
       * this heading with all that stand under it, whose headings `sections` then does not list.
       */
      leaveOut: z.enum(['row', 'table', 'section']).optional(),
      /** Why, in Chinese: readers see it beside the document as 本站更正. */
      reason: z.string().regex(/\p{L}/u, 'a sentence that says why'),
    })
    .superRefine((item, context) => {
      if (REPAIR_KINDS.filter((kind) => item[kind] !== undefined).length === 1) return;
      context.addIssue({ code: 'custom', message: `exactly one of ${REPAIR_KINDS.join(', ')}` });
    }),
);

export type Repair = z.infer<typeof repairsSchema>[number];
export type RepairKind = (typeof REPAIR_KINDS)[number];
