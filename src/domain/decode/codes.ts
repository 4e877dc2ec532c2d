/** What the number index says of a number, fast enough to ask for every number of a megabyte. */
import { parseEntryId } from '../address.ts';
import { lookupNumber, type CodeHit, type NumberAnswer, type NumberIndex } from '../lookup.ts';
import { wrappingsOf, type Wrapping } from './envelope.ts';

export interface Codes {
  /** Whether some document lists the number itself. */
  isListed: (number: number) => boolean;
  answer: (number: number) => NumberAnswer;
  /** System id → what the system is called. */
  names: ReadonlyMap<string, readonly string[]>;
  /** Codes that are envelopes, by number. */
  wrappings: ReadonlyMap<number, Wrapping>;
}

const prepared = new WeakMap<NumberIndex, Codes>();

/** The same index gives the same answers, remembered. */
export function codesOf(index: NumberIndex): Codes {
  const known = prepared.get(index);
  if (known) return known;
  const listed = new Set(
    index.systems.flatMap(({ rows }) =>
      rows.map(([code]) => Number(code)).filter((code) => !Number.isNaN(code)),
    ),
  );
  const answers = new Map<number, NumberAnswer>();
  const codes: Codes = {
    isListed: (number) => listed.has(number),
    answer: (number) => {
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
