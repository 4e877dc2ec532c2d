import { join } from 'node:path';
import type { LinkSources } from '../../../src/domain/links/build-links.ts';
import { buildNumberMeanings } from '../../../src/domain/number/number-meanings.ts';
import { topicOf } from '../../../src/domain/topics/topic.ts';
import { terminologySchema } from '../../../src/schemas/curation.ts';
import { topicsSchema } from '../../../src/schemas/topics.ts';
import { readSystems } from '../../convert/read/project.ts';
import { readYaml } from '../../convert/read/read-yaml.ts';
import { readOrigins } from '../../convert/checks/origins.ts';

/** What the site's links are found from, read from a content folder. */
export function readLinkSources(content = 'content'): LinkSources {
  const systems = readSystems(content);
  const read = <T>(file: string, schema: Parameters<typeof readYaml<T>>[2]) =>
    readYaml(join(content, 'curation', file), `content/curation/${file}`, schema);
  return {
    systems,
    hubs: buildNumberMeanings(systems),
    topics: read('topics.yaml', topicsSchema).map(topicOf),
    origins: readOrigins(content),
    terminology: read('terminology.yaml', terminologySchema),
  };
}
