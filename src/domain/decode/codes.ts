/** What the number index says of a number, fast enough to ask for every number of a megabyte. */
import { parseEntryId } from '../model/address.ts';
import { lookupNumber, type CodeHit, type NumberAnswer, type NumberIndex } from '../number/lookup.ts';
import { shardsOfNumber } from '../number/shards/wanted.ts';
import { wrappingsOf, type Wrapping } from './envelope.ts';

export interface Codes {
  /** Whether some document lists the number itself. */
  isListed: (number: number) => boolean;
  answer: (number: number) => NumberAnswer;
  /** System id → what the system is called. */
  names: ReadonlyMap<string, readonly string[]>;
  /** Codes that are envelopes, by number. */
  wrappings: ReadonlyMap<number, Wrapping>;
  /** Shards of the numbers that were asked for, as far as the index lacks them: the answers were not final. */
  missing: ReadonlySet<number>;
}

const prepared = new WeakMap<NumberIndex, Codes>();

/** The same index gives the same answers, remembered; and remembers the shards that it lacks for them. */
export function codesOf(index: NumberIndex): Codes {
  const known = prepared.get(index);
  if (known) return known;
  const listed = new Set(
    index.systems.flatMap(({ rows }) =>
      rows.map(([code]) => Number(code)).filter((code) => !Number.isNaN(code)),
    ),
  );
  const answers = new Map<number, NumberAnswer>();
  const missing = new Set<number>();
  const note = (number: number) => {
    for (const shard of shardsOfNumber(index, number)) missing.add(shard);
  };
  const codes: Codes = {
    missing,
    isListed: (number) => {
      note(number);
      return listed.has(number);
    },
    answer: (number) => {
      note(number);
      const answer = answers.get(number) ??
        lookupNumber(index, String(number)) ?? { exact: [], containing: [] };
      answers.set(number, answer);
      return answer;
    },
    names: new Map(index.systems.map(({ id, name }) => [id, [id, name]])),
    wrappings: wrappingsOf(index),
  };
  prepared.set(index, codes);
  return codes;
}

export const systemOf = (hit: CodeHit) => parseEntryId(hit.id)?.system ?? '';
export const layerOf = (hit: CodeHit) => parseEntryId(hit.id)?.namespace ?? null;
