import { join } from 'node:path';
import type { System } from '../../../src/domain/model/catalogue.ts';
import { latestRecords } from '../../../src/domain/model/entry.ts';
import { saidBy } from '../../../src/domain/ticket/evidence.ts';
import { evidenceSchema } from '../../../src/schemas/evidence.ts';
import { readYamlList } from '../read/read-yaml.ts';
import { SourceError } from '../../shared/source-error.ts';
import { refuseTwice } from '../normalise/curation.ts';

/**
 * Checks `curation/evidence.yaml`, which the site shows and conversion itself doesn't need.
 * @throws SourceError for words that stand twice, or that no newest wording has
 */
export function refuseStaleEvidence(content: string, systems: readonly System[]): void {
  const name = 'curation/evidence.yaml';
  const items = readYamlList(join(content, name), `content/${name}`, evidenceSchema);
  refuseTwice(items, ({ words }) => words);
  if (items.length === 0) return;
  const said = systems.flatMap(({ entries }) => entries.flatMap(latestRecords)).flatMap(saidBy);
  const stale = items.find(({ value }) => !said.some((text) => text.includes(value.words)));
  if (!stale) return;
  throw new SourceError(
    stale.at,
    `words that no code's newest wording has: "${stale.value.words}"`,
    'Remove the item, or copy the words as the document has them now',
  );
}
