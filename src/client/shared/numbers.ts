import { numbersDataPath } from '../../domain/model/address.ts';
import type { NumberIndex } from '../../domain/number/number-index.ts';
import type { Shard } from '../../domain/number/shards/table.ts';
import { joinShards } from '../../domain/number/shards/join.ts';
import { hrefOf } from './href.ts';
import { once } from './once.ts';

/**
 * Fetches the index of all numbers, or its head where it is split; later calls get the same one. Rejects where it
 * can't be had; may be tried again.
 */
export const loadNumbers = once(() => fetchJson<NumberIndex>(numbersDataPath()));

const loading = new Map<number, () => Promise<Shard>>();
const loaded = new Map<number, Shard>();
/** The head with everything that was loaded so far. */
let joined: NumberIndex | undefined;

/** The index with some more of its shards. Rejects as {@link loadNumbers} does. */
export async function loadShards(numbers: readonly number[]): Promise<NumberIndex> {
  const head = await loadNumbers();
  const known = loaded.size;
  await Promise.all(
    numbers.map(async (number) => {
      const load = loading.get(number) ?? once(() => fetchJson<Shard>(numbersDataPath(number)));
      loading.set(number, load);
      loaded.set(number, await load());
    }),
  );
  if (!joined || loaded.size > known) joined = joinShards(head, loaded);
  return joined;
}

/** The index with as many shards as were loaded so far. */
export const loadKnownNumbers = async (): Promise<NumberIndex> => joined ?? (await loadNumbers());

/**
 * The index with all the shards that a question needs.
 * @param loadMissing gives what names the shards that an index lacks for a final answer; asked of an index in shards
 */
export async function loadNumbersFor(
  loadMissing: () => Promise<(index: NumberIndex) => readonly number[]>,
): Promise<NumberIndex> {
  let index = await loadKnownNumbers();
  if (!index.shards) return index;
  const missing = await loadMissing();
  for (let wanted = missing(index); wanted.length > 0; wanted = missing(index))
    index = await loadShards(wanted);
  return index;
}

/**
 * Fetches a file of the site.
 * @throws Error where it is not there
 */
export async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(hrefOf(path));
  if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
  return (await response.json()) as T;
}
