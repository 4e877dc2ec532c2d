/**
 * `npm run convert`: vendor documents → canonical data.
 *
 *   1. read the manifests and the curation
 *   2. convert every document (parse → normalise), checking that no row is lost
 *   3. make every check of curation and data, the addresses that were ever shipped among them
 *   4. where anything is wrong, tell all of it and stop
 *   5. write the data and the permalinks, or with `--check` only say what is stale
 *   6. print the report
 *
 * A code without a topic does not stop it, so that a new document can be looked at first; `--check` fails for it.
 *
 * Options: `--check`; `--content <folder>` (default `content`); `--quiet` prints the totals only.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { System } from '../src/domain/model/catalogue.ts';
import type { ConvertedDocument } from '../src/schemas/document.ts';
import type { Manifest } from '../src/schemas/manifest.ts';
import { runCommand } from './shared/run-command.ts';
import { Faults } from './shared/source-error.ts';
import { asWhole, readFiles, withSystems } from './convert/checks/context.ts';
import { runChecks } from './convert/checks/run-checks.ts';
import { unassignedCodes, unassignedText } from './convert/checks/topics.ts';
import { canonicalJson } from './convert/emit/canonical-json.ts';
import { staleFiles, writeFiles } from './convert/emit/output-files.ts';
import { formatReport } from './convert/emit/report.ts';
import { shippedFiles } from './convert/emit/shipped-addresses.ts';
import { convertDocument, type ConversionReport } from './convert/normalise/convert-document.ts';
import { correctionsOf, type Corrections } from './convert/normalise/corrections.ts';
import { systemOf } from './convert/read/project.ts';
import { readSource } from './convert/read/read-source.ts';

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
 * @param folder path of the folder with `systems/`, `sources/` and `curation/`
 * @throws SourceError for a fault in any input, SourceErrors for all of several
 */
export function convert(folder: string): Conversion {
  const faults = new Faults();
  const read = readFiles(folder, faults);
  const corrections = faults.attempt(() =>
    correctionsOf(valuesOf(read.curation('classes')), valuesOf(read.curation('splits'))),
  );
  const converted = [...read.manifests].flatMap(
    ([id, manifest]) => (manifest && convertSystem(folder, id, manifest, corrections, faults)) ?? [],
  );
  // Without their corrections, what documents say is not what the curation was made for.
  const content = withSystems(read, corrections ? converted.map(({ system }) => system) : []);
  runChecks('files', content, faults);
  runChecks('systems', content, faults);
  const whole = asWhole(content);
  if (content.systems.length === read.manifests.size) runChecks('whole', whole, faults);
  faults.throwIfAny();

  const data = converted.flatMap(({ documents }) =>
    documents.map((document): [string, string] => [
      `codes/${document.system}/${document.version}.json`,
      canonicalJson(document),
    ]),
  );
  return {
    files: new Map([...data, ...shippedFiles(read.shipped(), whole.live())]),
    reports: converted.flatMap(({ reports }) => reports),
    unassigned: unassignedCodes(
      content.entries,
      valuesOf(read.curation('topics')),
      valuesOf(read.curation('without-topic')),
    ),
  };
}

interface ConvertedSystem {
  system: System;
  documents: ConvertedDocument[];
  reports: ConversionReport[];
}

/** @returns nothing where a document of the system has a fault */
function convertSystem(
  folder: string,
  id: string,
  manifest: Manifest,
  corrections: Corrections | undefined,
  faults: Faults,
): ConvertedSystem | undefined {
  const converted = manifest.versions.flatMap((version) => {
    const convertVersion = () => {
      const name = join('sources', id, version.file);
      const source = readSource(join(folder, name), `content/${name}`, version.sha256);
      const { document, report } = convertDocument(id, manifest, version, source, corrections);
      const lost = new Faults();
      runChecks('document', { source, notations: version.tables, report }, lost);
      lost.throwIfAny();
      return { document, report };
    };
    return faults.attempt(convertVersion) ?? [];
  });
  if (converted.length < manifest.versions.length) return undefined;
  const documents = converted.map(({ document }) => document);
  return {
    system: systemOf(id, manifest, documents),
    documents,
    reports: converted.map(({ report }) => report),
  };
}

const valuesOf = <T>(items: readonly { value: T }[]): T[] => items.map(({ value }) => value);

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
  const missing = unassignedText(unassigned);
  if (missing && values.check) process.exitCode = 1;
  if (missing) (values.check ? console.error : console.log)(missing);
}

if (import.meta.main) runCommand(main);
