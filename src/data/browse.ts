import { buildBrowseData } from '../domain/browse/build-browse-data.ts';
import type { BrowseData } from '../domain/browse/browse-data.ts';
import { getFacets } from './facets.ts';
import { getSystems } from './systems.ts';
import { getTopics } from './topics.ts';

/** All codes with what they are chosen by. */
export async function getBrowseData(): Promise<BrowseData> {
  return buildBrowseData({ systems: await getSystems(), topics: await getTopics() }, await getFacets());
}
