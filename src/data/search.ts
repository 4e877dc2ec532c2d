import { retiredHits } from '../domain/tombstones/tombstone-text.ts';
import { buildNumberIndex } from '../domain/number/build-number-index.ts';
import { withOriginalNames } from '../domain/search/names.ts';
import { buildOriginals, buildTextIndex, joinSynonyms } from '../domain/search/text-index.ts';
import { handlingColumns } from '../domain/decode/facts.ts';
import { splitIndex } from '../domain/number/shards/split.ts';
import type { Alias, Synonyms } from '../schemas/search.ts';
import type { CurationName } from '../schemas/curation-files.ts';
import type { LogHint } from '../schemas/log-hints.ts';
import { getAlerts } from './alerts.ts';
import { getCuration, getOriginalCuration } from './curation.ts';
import { getFacets } from './facets.ts';
import { getTombstones } from './tombstones.ts';
import { getOrigins } from './origins.ts';
import { perBuild } from './per-build.ts';
import { IS_TRANSLATED, LOCALE } from './locale.ts';
import { getOriginalSystems, getSystems } from './systems.ts';
import { getTopics } from './topics.ts';

/** Rows of a shard of the number index; an index of four or fewer is not split. LOOKUP_ROWS is for tests. */
const SHARD_ROWS = Number(process.env.LOOKUP_ROWS ?? 500);
const MOST_ROWS = 4 * SHARD_ROWS;

/** What people call systems, layers and products; also by the names that the documents give them. */
async function getNames(): Promise<Alias[]> {
  const aliases = await getCuration('aliases');
  if (!IS_TRANSLATED) return aliases;
  return withOriginalNames(aliases, await getOriginalCuration('aliases'), await getOriginalSystems());
}

/** Words for the same thing: those of the documents, and those of this build's language. */
const getSynonyms = async () =>
  IS_TRANSLATED
    ? joinSynonyms([
        await getCuration('synonyms'),
        (await getCuration(`synonyms.${LOCALE}` as CurationName)) as Synonyms,
      ])
    : getCuration('synonyms');

/** The number index, split where it is long. */
export const getNumberIndex = perBuild(async function numberIndex() {
  const systems = await getSystems();
  const retired = retiredHits((await getTombstones()).retired, systems);
  const index = buildNumberIndex(systems, await getNames(), await getOrigins(), retired);
  return splitIndex(index, SHARD_ROWS, MOST_ROWS);
});

/** What tells who speaks in a log, as the decoder loads it. */
export const getLogHints = perBuild(async function logHints(): Promise<LogHint[]> {
  const hints = await getCuration('log-hints');
  return hints.map((hint) => ({ ...hint, examples: undefined }));
});

/**
 * The text index, with who handles each code, whether to retry and what must not be missed about it; the synonyms alone where the number index is split,
 * for the texts would weigh even more.
 */
export const getTextIndex = perBuild(async function textIndex() {
  const { shards } = await getNumberIndex();
  const systems = shards.length > 0 ? null : await getSystems();
  return {
    ...buildTextIndex(systems, await getSynonyms(), await getTopics(), LOCALE),
    ...(systems && {
      handling: handlingColumns(systems, await getFacets()),
      alerts: Object.fromEntries(await getAlerts()),
    }),
  };
});

/** The documents' words where the pages are in another language; null where they are not, or there are too many. */
export const getOriginals = perBuild(async function originals() {
  if (!IS_TRANSLATED || (await getNumberIndex()).shards.length > 0) return null;
  return buildOriginals(await getOriginalSystems());
});
