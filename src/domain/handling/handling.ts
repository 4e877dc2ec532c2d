/** Who handles a code and whether to try again. */
import { BASES, NOT_STATED, type JudgementBasis, type Owner, type Retry } from '../../schemas/values.ts';
import { groupBy } from '../model/group-by.ts';

/** A value and what it rests on. */
export interface Judgement<Value> {
  value: Value;
  basis: JudgementBasis;
  /**
   * Words of the document, verbatim; found in the newest wording of the entry or in a note of its module. Of a judgement by
   * topic those that put the entry there, of one by code those that it was made for.
   */
  words: string;
  /** Heading or column, as printed, under which the words say so; absent where they say it by themselves. */
  under?: string;
  /** By which the site judges; of a judgement by topic only. */
  topic?: { id: string; name: string };
  /** Why the value follows; the site's own. */
  reason: string;
}

/** Null where neither the document nor the site answers. */
export interface Handling {
  owner: Judgement<Owner> | null;
  retry: Judgement<Retry> | null;
}

/** How many answers to each question rest on what, and how many are not given. */
export function countBases(handlings: readonly (Handling | undefined)[]) {
  const count = (question: keyof Handling) => {
    const groups = groupBy(handlings, (handling) => handling?.[question]?.basis ?? NOT_STATED);
    const counts = ([...BASES, NOT_STATED] as const).map((basis) => [basis, groups.get(basis)?.length ?? 0]);
    return Object.fromEntries(counts) as Record<JudgementBasis | typeof NOT_STATED, number>;
  };
  return { owner: count('owner'), retry: count('retry') };
}
