import { facetsIn, type FacetWords } from '../domain/browse/facets.ts';
import { buildBrowseData } from '../domain/browse/build-browse-data.ts';
import { inDocumentOrder } from '../domain/browse/order-of-document.ts';
import { getFacets } from './facets.ts';
import { perBuild } from './per-build.ts';
import { getSystems } from './systems.ts';
import { getTopics } from './topics.ts';

/** All codes with what they are chosen by. */
export const getBrowseData = perBuild(async function browseData(words: FacetWords) {
  const systems = (await getSystems()).map((system) => ({ ...system, entries: inDocumentOrder(system) }));
  const sources = { systems, topics: await getTopics() };
  return buildBrowseData(sources, await getFacets(), facetsIn(words));
});
