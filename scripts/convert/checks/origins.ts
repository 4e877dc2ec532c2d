import { join } from 'node:path';
import type { System } from '../../../src/domain/model/catalogue.ts';
import { isEnvelope, isSupported } from '../../../src/domain/number/origin.ts';
import { originsSchema, type Origin } from '../../../src/schemas/curation.ts';
import { readYamlList } from '../read/read-yaml.ts';
import { SourceError } from '../../shared/source-error.ts';

/**
 * Checks `curation/origins.yaml`, which the site shows and conversion itself doesn't need.
 * @throws SourceError for an item of nothing that exists, one that rests on a paragraph that the newest document lacks,
 *   and an envelope that is no number or wraps nothing that exists
 */
export function refuseStaleOrigins(content: string, systems: readonly System[]): void {
  const items = readItems(content);
  const stale = items.find(({ value }) => !isSupported(value, systems));
  if (stale) {
    throw new SourceError(
      stale.at,
      `words on the origin of ${stale.value.of}, which rest on a paragraph that its newest document lacks: "${stale.value.text}"`,
      'Remove the item, or write it again for what the newest document says',
    );
  }
  const torn = items.find(({ value }) => !isEnvelope(value, systems));
  if (!torn) return;
  throw new SourceError(
    torn.at,
    `"wraps: ${torn.value.wraps ?? ''}" at ${torn.value.of}`,
    'Only the number of an entry can be an envelope, and it wraps a module or layer, with its system: msdk/qq',
  );
}

/** @throws SourceError for a file that is no YAML or breaks its schema */
export const readOrigins = (content: string): Origin[] => readItems(content).map(({ value }) => value);

function readItems(content: string) {
  const name = 'curation/origins.yaml';
  return readYamlList(join(content, name), `content/${name}`, originsSchema);
}
