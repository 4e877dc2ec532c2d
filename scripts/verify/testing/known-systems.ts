import { readData, readManifests, systemOf } from '../../convert/read/project.ts';
import type { System } from '../../../src/domain/model/catalogue.ts';

/** The documents whose codes tests name. */
const KNOWN = new Set([
  'msdk/2015-10-21',
  'tencent-im/2019-11-05',
  'tencent-im/early-html',
  'tencent-im/early-markdown',
  'wildfire-im/2024-01-03',
]);

/**
 * The systems that the known documents of the project make, in display order, without translations: for tests that name
 * codes. A document that is added may have the same numbers, and a newer one other words.
 */
export const readKnownSystems = (): System[] =>
  [...readManifests('content')]
    .flatMap(([system, manifest]) => {
      const versions = manifest.versions.filter(({ id }) => KNOWN.has(`${system}/${id}`));
      const documents = versions.map(({ id }) => readData('content', system, id));
      return versions.length > 0 ? [systemOf(system, { ...manifest, versions }, documents)] : [];
    })
    .sort((a, b) => a.manifest.order - b.manifest.order);
