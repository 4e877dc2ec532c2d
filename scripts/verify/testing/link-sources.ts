import type { LinkSources } from '../../../src/domain/links/build-links.ts';
import { buildHubs } from '../../../src/domain/number/number-meanings.ts';
import { topicOf } from '../../../src/domain/topics/topic.ts';
import { readCuration } from '../../convert/read/curation.ts';
import { readSystems } from '../../convert/read/project.ts';

/** What the site's links are found from, read from a content folder. */
export function readLinkSources(content = 'content'): LinkSources {
  const systems = readSystems(content);
  return {
    systems,
    hubs: buildHubs(systems),
    topics: readCuration(content, 'topics').map(topicOf),
    origins: readCuration(content, 'origins'),
    terminology: readCuration(content, 'terminology'),
  };
}
