import { join } from 'node:path';
import type { Kept } from '../../../src/domain/tombstones/tombstone.ts';
import { redirectsSchema, retiredSchema } from '../../../src/schemas/redirects.ts';
import { readYamlList } from './read-yaml.ts';

/**
 * What the site's collections hold of addresses that were kept, for scripts and tests; conversion has checked it.
 * @param content path of the content folder; files that are missing count as empty
 */
export function readKept(content: string): Kept {
  const [redirects, retired] = ['curation/redirects.yaml', 'curation/retired.yaml'] as const;
  return {
    redirects: readYamlList(join(content, redirects), `content/${redirects}`, redirectsSchema).map(
      ({ value }) => value,
    ),
    retired: readYamlList(join(content, retired), `content/${retired}`, retiredSchema).map(
      ({ value }) => value,
    ),
  };
}
