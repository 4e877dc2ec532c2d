import type { System } from '../domain/model/catalogue.ts';
import type { Entry } from '../domain/model/entry.ts';
import { buildLinks } from '../domain/links/build-links.ts';
import type { LinksOf } from '../domain/links/link.ts';
import { chooser, type Choose } from '../domain/links/nearest.ts';
import { relatedOf, type Related } from '../domain/links/related.ts';
import { topicsByEntry, type Topic } from '../domain/topics/topic.ts';
import { getHistory } from './changes.ts';
import { getCuration } from './curation.ts';
import { getNumberMeanings } from './numbers.ts';
import { getOrigins } from './origins.ts';
import { getSystems } from './systems.ts';
import { getTopics } from './topics.ts';

interface Indexes {
  linksOf: LinksOf;
  choose: Choose;
  topicsOf: ReadonlyMap<string, Topic[]>;
}

/** By the list of systems, which lives as long as a build, or, in development, as a request. */
const known = new WeakMap<readonly System[], Promise<Indexes>>();

/** Where every entry leads; indexed once, lists made when asked for. */
export const getLinks = async (): Promise<LinksOf> => (await getIndexes()).linksOf;

/** What the page of an entry shows of its links, without the twins that it names beside the meaning. */
export async function getRelated(system: System, entry: Entry): Promise<Related> {
  const { linksOf, choose, topicsOf } = await getIndexes();
  const twins = (await getHistory(system)).twins.get(entry.id) ?? [];
  const topics = topicsOf.get(entry.id) ?? [];
  return relatedOf(
    entry,
    { linksOf, choose, topics },
    twins.map(({ id }) => id),
  );
}

async function getIndexes(): Promise<Indexes> {
  const systems = await getSystems();
  const indexes = known.get(systems) ?? makeIndexes(systems);
  known.set(systems, indexes);
  return indexes;
}

async function makeIndexes(systems: readonly System[]): Promise<Indexes> {
  const topics = await getTopics();
  return {
    linksOf: buildLinks({
      systems,
      hubs: await getNumberMeanings(),
      topics,
      origins: await getOrigins(),
      terminology: await getCuration('terminology'),
    }),
    choose: chooser(
      systems.flatMap(({ entries }) => entries),
      topics,
    ),
    topicsOf: topicsByEntry(topics),
  };
}
