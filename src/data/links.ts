import type { System } from '../domain/model/catalogue.ts';
import type { Entry } from '../domain/model/entry.ts';
import { buildLinks } from '../domain/links/build-links.ts';
import type { LinksOf } from '../domain/links/link.ts';
import { chooser } from '../domain/links/nearest.ts';
import { relatedOf, type Related } from '../domain/links/related.ts';
import { topicsByEntry } from '../domain/topics/topic.ts';
import { getHistory } from './changes.ts';
import { getCuration } from './curation.ts';
import { getNumberMeanings } from './numbers.ts';
import { getOrigins } from './origins.ts';
import { perBuild } from './per-build.ts';
import { getSystems } from './systems.ts';
import { getTopics } from './topics.ts';

const getIndexes = perBuild(async function linkIndexes() {
  const [systems, topics] = [await getSystems(), await getTopics()];
  return {
    linksOf: buildLinks({
      systems,
      numbers: await getNumberMeanings(),
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
});

/** Where every entry leads; indexed once, lists made when asked for. */
export const getLinks = async (): Promise<LinksOf> => (await getIndexes()).linksOf;

/** What the page of an entry shows of its links, without those of the same wording, which it names beside the meaning. */
export async function getRelated(system: System, entry: Entry): Promise<Related> {
  const { linksOf, choose, topicsOf } = await getIndexes();
  const sameWording = (await getHistory(system)).sameWording.get(entry.id) ?? [];
  const topics = topicsOf.get(entry.id) ?? [];
  return relatedOf(
    entry,
    { linksOf, choose, topics },
    sameWording.map(({ id }) => id),
  );
}
