/** What the number index says of a number, fast enough to ask for every number of a megabyte. */
import { parseEntryId } from '../model/address.ts';
import { oncePer } from '../model/once-per.ts';
import {
  placeIn,
  tableOf,
  type CodeHit,
  type IndexedCode,
  type NumberIndex,
} from '../number/number-index.ts';
import { meaningOf, type NumberMeaning } from '../number/number-meaning.ts';
import { shardsOfReadings } from '../number/shards/readings.ts';
import type { WrittenNumber } from '../number/written-number.ts';
import { wrappingsOf, type Wrapping } from './envelope.ts';
import { compileHints, type CompiledHints } from './hints.ts';

export interface Codes {
  meaningOf: (written: WrittenNumber) => NumberMeaning<CodeHit>;
  /** What programs call a code → ids of the entries. */
  symbols: ReadonlyMap<string, readonly string[]>;
  /** What is remembered of numbers as they are written: see value.ts. */
  remembered: Map<string, NumberMeaning<CodeHit> | null>;
  /** System id → what the system is called. */
  names: ReadonlyMap<string, readonly string[]>;
  /** What a layer of a system is called. */
  layerName: (system: string, layer: string | undefined) => string | null;
  /** Codes that are envelopes, by number. */
  wrappings: ReadonlyMap<number, Wrapping>;
  hints: CompiledHints;
  /** Shards of the numbers that were asked for, as far as the index lacks them: the answers were not final. */
  missing: ReadonlySet<number>;
}

/** The same index gives the same answers, remembered; and remembers the shards that it lacks for them. */
export const codesOf = oncePer((index: NumberIndex): Codes => {
  const table = tableOf(index);
  const missing = new Set<number>();
  const names = new Map(index.systems.map(({ id, name }) => [id, [id, name]]));
  return {
    missing,
    symbols: new Map(Object.entries(index.symbols ?? {})),
    remembered: new Map(),
    meaningOf: (written) => {
      for (const shard of shardsOfReadings(index, [written])) missing.add(shard);
      return hitsOf(meaningOf(table, written));
    },
    names,
    layerName: (system, layer) => placeIn(index, `${system}/${layer ?? ''}`).module?.name ?? null,
    wrappings: wrappingsOf(index),
    hints: compileHints(index.hints ?? [], names),
  };
});

const hitsOf = (meaning: NumberMeaning<IndexedCode>): NumberMeaning<CodeHit> => ({
  ...meaning,
  exact: meaning.exact.map(toHit),
  containing: meaning.containing.map(toHit),
  opposite: meaning.opposite.map(toHit),
});

const toHit = ({ hit }: IndexedCode) => hit;

export const systemOf = (hit: CodeHit) => parseEntryId(hit.id)?.system ?? '';
export const layerOf = (hit: CodeHit) => parseEntryId(hit.id)?.namespace ?? null;
