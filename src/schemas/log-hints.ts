import { z } from 'astro/zod';
import { placeId } from './manifest.ts';

/**
 * A regular expression without its slashes. Found in any case where the field is not an `exact` one, and at the
 * beginning of a word where it begins with a Latin letter. Bounded, so that a text is searched in one pass: no `*`, `+`
 * or `{2,}`, and no groups that capture.
 */
const pattern = z
  .string()
  .min(2)
  .superRefine((source, context) => {
    const outside = source.replace(/\\.|\[(?:\\.|[^\]])*\]/g, 'x');
    const fault = /[*+]|\{\d+,\}/.test(outside)
      ? 'repeats without an end'
      : /\((?!\?)/.test(outside)
        ? 'a group that captures; write (?:…)'
        : compileFault(source.replaceAll('#', '0'));
    if (fault !== null) context.addIssue({ code: 'custom', message: `"${source}": ${fault}` });
  });

function compileFault(source: string): string | null {
  try {
    return new RegExp(source, 'u').test('') ? 'also fits nothing at all' : null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const patterns = z.array(pattern).min(1).optional();
/** With `#` for the number. */
const numberPatterns = z
  .array(pattern.refine((source) => source.split('#').length === 2, 'has one # for the number'))
  .min(1)
  .optional();
const names = z
  .array(z.string().regex(/^[A-Za-z_]+$/))
  .min(1)
  .optional();

/** Words that tell which system wrote a line of a log, and which of its numbers are codes: `content/curation/log-hints.yaml`. */
export const logHintsSchema = z.array(
  z
    .strictObject({
      /** A system, or a module or layer of one. */
      of: placeId.optional(),
      /** Instead of `of`: a product that this site has no document of. Its numbers are told as its own. */
      foreign: z.string().min(1).optional(),
      /** Writes into the log of an IM without being one, as a push service or a database does: tells nothing of the lines around. */
      beside: z.literal(true).optional(),
      /** Instead of both: what holds in any log. */
      anyone: z.literal(true).optional(),
      /** Words that it alone writes: log prefixes, class names, hosts, request paths, fields, its name. */
      words: patterns,
      /** The same in their own case only. */
      exact: patterns,
      /** Words that others write too: they count only where no other words name a system. */
      weak: patterns,
      /** Where it writes a code, in a field or not: these words name it, too. */
      numbers: numberPatterns,
      /** The same in their own case only. */
      exact_numbers: numberPatterns,
      /** Fields that stand together in its answers only; the first holds the code. */
      together: z
        .array(z.tuple([z.string(), z.string()]))
        .min(1)
        .optional(),
      /** Fields that hold its codes, in addition to those that say so by their names (`errorCode`). */
      fields: names,
      /** Fields that hold a state and no code, in an object that has one of the fields `statuses_in`. */
      statuses: names,
      statuses_in: names,
      /** Of anyone: fields that may hold any code; one that no document has counts with a message beside it. */
      maybe_fields: names,
      /** Of anyone: names that speak of an error; a number behind one counts where a document has it. */
      error_names: names,
      /** Of anyone: words that make the `code` behind them a number of another trade, and one of an error. */
      codes_of_others: names,
      codes_of_errors: names,
      /** Of anyone: how Chinese words end that lead to an error code, that speak of an error, that lead to another number. */
      field_endings: patterns,
      error_endings: patterns,
      other_endings: patterns,
      /** Of anyone: words that speak of an error. */
      errors: patterns,
      /** Of anyone: units, which make a number an amount; Chinese words whose number follows; words that leave it open. */
      units: patterns,
      counted: patterns,
      open_words: names,
      /**
       * Smallest number, of either sign, that is taken for one of its codes where nothing names it: smaller ones are
       * anybody's.
       */
      unnamed_from: z.number().int().positive().optional(),
      /** Lines as they are in logs; each pattern, field and pair stands in one of them. */
      examples: z.array(z.string().min(1)).min(1),
    })
    .refine(
      ({ of, foreign, anyone }) => [of, foreign, anyone].filter((whose) => whose !== undefined).length === 1,
      'has one of: of, foreign, anyone',
    ),
);

/** With the examples, which only the conversion looks at. */
export type LogHintItem = z.infer<typeof logHintsSchema>[number];
export type LogHint = Omit<LogHintItem, 'examples'>;
