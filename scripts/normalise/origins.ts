import { join } from 'node:path';
import type { System } from '../../src/domain/catalogue.ts';
import { isSupported } from '../../src/domain/origin.ts';
import { originsSchema } from '../../src/schemas/curation.ts';
import { readYamlList } from '../manifest/read-yaml.ts';
import { SourceError } from '../parse/source-error.ts';

/**
 * Checks `curation/origins.yaml`, which the site shows and conversion itself doesn't need.
 * @throws SourceError for an item of nothing that exists, or resting on a paragraph that the newest document lacks
 */
export function refuseStaleOrigins(content: string, systems: readonly System[]): void {
  const name = 'curation/origins.yaml';
  const items = readYamlList(join(content, name), `content/${name}`, originsSchema);
  const stale = items.find(({ value }) => !isSupported(value, systems));
  if (!stale) return;
  throw new SourceError(
    stale.at,
    `words on the origin of ${stale.value.of}, which rest on a paragraph that its newest document lacks: "${stale.value.text}"`,
    'Remove the item, or write it again for what the newest document says',
  );
}
