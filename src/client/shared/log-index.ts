/** The number index as the decoder needs it: with what tells who speaks in a log. */
import { logHintsPath } from '../../domain/model/address.ts';
import type { NumberIndex } from '../../domain/number/number-index.ts';
import type { LogHint } from '../../schemas/log-hints.ts';
import { fetchJson, loadKnownNumbers, loadShards } from './numbers.ts';
import { loadOriginals } from './originals.ts';
import { once } from './once.ts';

const loadHints = once(() => fetchJson<LogHint[]>(logHintsPath()));

const joined = new WeakMap<NumberIndex, NumberIndex>();

/**
 * @param missing shards that the index still lacks for what was asked
 * @returns the same object for the same index: what was made ready of one is found again
 * @throws Error where numbers or hints can't be had
 */
export async function loadLogIndex(missing?: readonly number[]): Promise<NumberIndex> {
  const [hints, originals, numbers] = await Promise.all([
    loadHints(),
    // Without them fewer codes are told by their words.
    loadOriginals().catch(() => null),
    missing ? loadShards(missing) : loadKnownNumbers(),
  ]);
  const index = joined.get(numbers) ?? {
    ...numbers,
    hints,
    ...(originals && { originals: originals.titles }),
  };
  joined.set(numbers, index);
  return index;
}
