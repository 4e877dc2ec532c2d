import type { LinkSources } from '../../../src/domain/links/build-links.ts';
import type { LinksOf } from '../../../src/domain/links/link.ts';
import type { Entry } from '../../../src/domain/model/entry.ts';
import { buildNumberMeanings } from '../../../src/domain/number/number-meanings.ts';
import { topicOf } from '../../../src/domain/topics/topic.ts';
import type { LinkKind } from '../../../src/schemas/values.ts';
import { readCuration } from '../../convert/read/curation.ts';
import { readSystems } from '../../convert/read/project.ts';

/** What the site's links are found from, read from a content folder. */
export function readLinkSources(content = 'content'): LinkSources {
  const systems = readSystems(content);
  return {
    systems,
    numbers: buildNumberMeanings(systems),
    topics: readCuration(content, 'topics').map(topicOf),
    origins: readCuration(content, 'origins'),
    terminology: readCuration(content, 'terminology'),
  };
}

/** Of links by kind, the entries of one kind. */
export const linkedBy = (linksOf: LinksOf, entry: Entry, kind: LinkKind): Entry[] =>
  linksOf(entry, [kind])[0]?.entries ?? [];
