import { join } from 'node:path';
import { mergeVersions } from '../../../src/domain/model/entry.ts';
import type { ConvertedDocument } from '../../../src/schemas/document.ts';
import { canonicalJson } from '../emit/canonical-json.ts';
import { addressesOf, dataAddressesOf } from '../emit/permalinks.ts';
import { readManifests } from '../read/project.ts';
import { readSource } from '../read/read-source.ts';
import { keepAddresses } from '../checks/addresses.ts';
import { convertDocument, type ConversionReport } from './convert-document.ts';
import { checkConservation } from '../checks/count-rows.ts';
import { readCuration } from './curation.ts';
import { refuseStaleEvidence } from '../checks/evidence.ts';
import { refuseStaleHandling } from '../checks/handling.ts';
import { refuseStaleOrigins } from '../checks/origins.ts';
import { readHistoryRules, refuseForeignReviews } from '../checks/reviews.ts';
import { checkTopics } from '../checks/topics.ts';
import { refuseUnreadFiles } from '../checks/unread-files.ts';
import { refuseTogether } from '../../shared/source-error.ts';

/** Everything that conversion produces, nothing of it written yet. */
export interface Conversion {
  /** Path relative to the content folder → text. */
  files: Map<string, string>;
  reports: ConversionReport[];
  /** Ids of the entries that have no topic, and no reason for having none. */
  unassigned: string[];
}

/**
 * Converts all documents of a content folder.
 * @param content path of the folder with `systems/`, `sources/` and `curation/`
 * @throws SourceError for the first fault in any input, SourceErrors for several in the curation
 */
export function convert(content: string): Conversion {
  const manifests = readManifests(content);
  const curation = readCuration(content);
  const files = new Map<string, string>();
  const reports: ConversionReport[] = [];
  const systems = [...manifests].map(([id, manifest]) => {
    const documents: ConvertedDocument[] = [];
    for (const version of manifest.versions) {
      const name = join('sources', id, version.file);
      const source = readSource(join(content, name), `content/${name}`, version.sha256);
      const { document, report, rowLines } = convertDocument(id, manifest, version, source, curation);
      checkConservation(source, version.tables, report, rowLines);
      documents.push(document);
      reports.push(report);
      files.set(`codes/${id}/${version.id}.json`, canonicalJson(document));
    }
    const notes = new Map(documents.map((document) => [document.version, document.notes]));
    return { id, manifest, entries: mergeVersions(id, manifest, documents), notes };
  });
  refuseTogether([
    () => {
      refuseUnreadFiles(content, manifests);
    },
    () => {
      curation.refuseStale();
    },
    () => {
      refuseForeignReviews(content, [...manifests.keys()]);
    },
    ...systems.map((system) => () => readHistoryRules(content, system)),
    () => {
      refuseStaleOrigins(content, systems);
    },
    () => {
      refuseStaleEvidence(content, systems);
    },
    () => {
      refuseStaleHandling(content, systems);
    },
  ]);
  const { topics, unassigned } = checkTopics(content, systems);
  const live = [...addressesOf(systems, topics), ...dataAddressesOf(systems)];
  for (const [path, text] of keepAddresses(content, systems, live)) files.set(path, text);
  return { files, reports, unassigned };
}
