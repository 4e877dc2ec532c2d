import { retiredHits } from '../domain/tombstones/tombstone-text.ts';
import { buildNumberIndex } from '../domain/number/build-number-index.ts';
import { buildTextIndex } from '../domain/search/text-index.ts';
import { splitIndex } from '../domain/number/shards/split.ts';
import { getCuration } from './curation.ts';
import { getTombstones } from './tombstones.ts';
import { perBuild } from './per-build.ts';
import { getSystems } from './systems.ts';
import { getTopics } from './topics.ts';

/** Rows of a shard of the number index; an index of four or fewer is not split. LOOKUP_ROWS is for tests. */
const SHARD_ROWS = Number(process.env.LOOKUP_ROWS ?? 500);
const MOST_ROWS = 4 * SHARD_ROWS;

/** The number index, split where it is long. */
export const getNumberIndex = perBuild(async function numberIndex() {
  const systems = await getSystems();
  const retired = retiredHits((await getTombstones()).retired, systems);
  const index = buildNumberIndex(
    systems,
    await getCuration('aliases'),
    await getCuration('origins'),
    retired,
  );
  return splitIndex(index, SHARD_ROWS, MOST_ROWS);
});

/** The text index; the synonyms alone where the number index is split, for the texts would weigh even more. */
export const getTextIndex = perBuild(async function textIndex() {
  const { shards } = await getNumberIndex();
  return buildTextIndex(
    shards.length > 0 ? null : await getSystems(),
    await getCuration('synonyms'),
    await getTopics(),
  );
});
