/**
 * `npm run convert`: vendor documents → canonical data.
 *
 *   1. read the manifests and the curation
 *   2. convert every document (parse → normalise), checking that no row is lost
 *   3. refuse curation and reviews that nothing needs any more, and files that nothing reads
 *   4. refuse to lose an address that was ever shipped
 *   5. write the data and the permalinks, or with `--check` only say what is stale
 *   6. print the report
 *
 * A code without a topic does not stop it, so that a new document can be looked at first; `--check` fails for it.
 *
 * Options: `--check`; `--content <folder>` (default `content`); `--quiet` prints the totals only.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mergeVersions } from '../src/domain/model/entry.ts';
import type { ConvertedDocument } from '../src/schemas/document.ts';
import { runCommand } from './shared/run-command.ts';
import { canonicalJson } from './convert/emit/canonical-json.ts';
import { staleFiles, writeFiles } from './convert/emit/output-files.ts';
import { addressesOf, dataAddressesOf } from './convert/emit/permalinks.ts';
import { formatReport } from './convert/emit/report.ts';
import { readManifests } from './convert/read/project.ts';
import { readSource } from './convert/read/read-source.ts';
import { keepAddresses } from './convert/checks/addresses.ts';
import { convertDocument, type ConversionReport } from './convert/normalise/convert-document.ts';
import { checkConservation } from './convert/checks/count-rows.ts';
import { readCuration } from './convert/normalise/curation.ts';
import { refuseStaleEvidence } from './convert/checks/evidence.ts';
import { refuseStaleHandling } from './convert/checks/handling.ts';
import { refuseStaleOrigins } from './convert/checks/origins.ts';
import { readHistoryRules, refuseForeignReviews } from './convert/checks/reviews.ts';
import { checkTopics, unassignedText } from './convert/checks/topics.ts';
import { refuseUnreadFiles } from './convert/checks/unread-files.ts';
import { refuseTogether } from './shared/source-error.ts';

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
      const { document, report } = convertDocument(id, manifest, version, source, curation);
      checkConservation(source, version.tables, report);
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

function main(): void {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
      content: { type: 'string', default: 'content' },
    },
  });
  const { files, reports, unassigned } = convert(values.content);
  const stale = staleFiles(values.content, files);
  if (values.check && stale.length > 0) {
    console.error(`Stale: ${stale.join(', ')}. Run "npm run convert" and commit the result.`);
    process.exitCode = 1;
    return;
  }
  if (!values.check) writeFiles(values.content, files);
  const report = formatReport(reports);
  console.log(values.quiet ? report.slice(report.lastIndexOf('\n') + 1) : report);
  console.log(stale.length === 0 ? 'Data up to date.' : `Written: ${stale.join(', ')}`);
  const missing = unassignedText({ unassigned });
  if (missing && values.check) process.exitCode = 1;
  if (missing) (values.check ? console.error : console.log)(missing);
}

if (import.meta.main) runCommand(main);
