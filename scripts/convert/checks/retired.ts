import { join } from 'node:path';
import { codePath } from '../../../src/domain/model/address.ts';
import { codeOfPath } from '../../../src/domain/tombstones/tombstone.ts';
import { retiredSchema, type RetiredCode } from '../../../src/schemas/redirects.ts';
import { readYamlList } from '../read/read-yaml.ts';
import { SourceError } from '../../shared/source-error.ts';
import { refuseTwice } from '../normalise/curation.ts';
import type { Addresses } from './redirects.ts';

const FILE = 'curation/retired.yaml';

/**
 * Reads `curation/retired.yaml`.
 * @param content path of the content folder
 * @throws SourceError for a code listed twice, one whose page was never shipped, and one that a document has
 */
export function readRetired(
  content: string,
  { isShipped, isLive }: Pick<Addresses, 'isShipped' | 'isLive'>,
): RetiredCode[] {
  const items = readYamlList(join(content, FILE), `content/${FILE}`, retiredSchema);
  refuseTwice(items, ({ id }) => id);
  for (const { value, at } of items) {
    const address = codeOfPath(`/${value.id}/`);
    if (!address || !isShipped(codePath(address))) {
      throw new SourceError(
        at,
        `the retired code ${value.id}, which never had a page`,
        'Correct "id" as content/permalinks.json has the address, or remove the item',
      );
    }
    if (isLive(codePath(address))) {
      throw new SourceError(at, `the retired code ${value.id}, which a document has`, 'Remove the item');
    }
  }
  return items.map(({ value }) => value);
}
