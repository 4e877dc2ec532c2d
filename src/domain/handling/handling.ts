/** Who handles a code and whether to try again, as far as the document's own words say so. */
import type { Owner, Retry } from '../../schemas/values.ts';

/** A value and what it rests on. */
export interface Judgement<Value> {
  value: Value;
  /** Words of the document, verbatim; found in the newest wording of the entry or in a note of its module. */
  words: string;
  /** Heading or column, as printed, under which the words say so; absent where they say it by themselves. */
  under?: string;
  /** Why these words say so; the site's own. */
  reason: string;
}

/** Null where the document states nothing. */
export interface Handling {
  owner: Judgement<Owner> | null;
  retry: Judgement<Retry> | null;
}
