import { basename } from 'node:path';
import type { System } from '../../src/domain/model/catalogue.ts';
import type { ConvertedDocument } from '../../src/schemas/document.ts';
import type { Manifest } from '../../src/schemas/manifest.ts';
import { handlingOf } from '../../src/domain/handling/handling-rules.ts';
import type { Handling } from '../../src/domain/handling/handling.ts';
import { Faults } from '../shared/source-error.ts';
import { asWhole, readFiles, withSystems } from './checks/context.ts';
import { runChecks } from './checks/run-checks.ts';
import { unassignedCodes } from './checks/topics.ts';
import { missingTranslations } from './checks/translations.ts';
import { canonicalJson } from './emit/canonical-json.ts';
import { openFiles, openMatters, type OpenMatters } from './emit/open-matters.ts';
import { shippedFiles } from './emit/shipped-addresses.ts';
import { convertDocument, type ConversionReport } from './normalise/convert-document.ts';
import { correctionsOf, type Corrections } from './normalise/corrections.ts';
import type { SourceDocument } from './parse/source-document.ts';
import { positionIn, systemOf } from './read/project.ts';
import { readSourceDocument } from './read/read-source.ts';
import { handlingRulesOf } from './read/rules.ts';

/** Everything that conversion produces, nothing of it written yet. */
export interface Conversion {
  /** Path relative to the content folder → text. */
  files: Map<string, string>;
  reports: ConversionReport[];
  /** Who handles each current code and whether to retry. */
  handlings: Handling[];
  /** What is left to decide. */
  open: OpenMatters;
}

/**
 * Converts all documents of a content folder.
 * @param folder path of the folder with `systems/`, `sources/` and `curation/`
 * @throws SourceError for a fault in any input, SourceErrors for all of several
 */
export function convert(folder: string): Conversion {
  const faults = new Faults();
  const outdated = new Faults();
  const read = readFiles(folder, faults);
  const corrections = faults.attempt(() => correctionsOf(read.values('classes'), read.values('splits')));
  const converted = [...read.manifests].flatMap(
    ([id, manifest]) => (manifest && convertSystem(folder, id, manifest, corrections, faults)) ?? [],
  );
  // Without their corrections, what documents say is not what the curation was made for.
  const content = withSystems(read, corrections ? converted.map(({ system }) => system) : []);
  runChecks('files', content, faults);
  runChecks('systems', content, faults, outdated);
  const whole = asWhole(content);
  if (content.systems.length === read.manifests.size) runChecks('whole', whole, faults, outdated);
  faults.throwIfAny();

  const data = converted.flatMap(({ documents }) =>
    documents.map((document): [string, string] => [
      `codes/${document.system}/${document.version}.json`,
      canonicalJson(document),
    ]),
  );
  const unassigned = unassignedCodes(content.entries, read.values('topics'), read.values('without-topic'));
  const rules = handlingRulesOf(read.values);
  const open = openMatters(content.systems, unassigned, missingTranslations(content), outdated.texts);
  return {
    files: new Map([...data, ...shippedFiles(read.shipped(), whole.live()), ...openFiles(open)]),
    reports: converted.flatMap(({ reports }) => reports),
    handlings: [...content.entries.values()]
      .filter(({ status }) => status === 'current')
      .map((entry) => handlingOf(entry, rules, { note: '' })),
    open,
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
  const converted = manifest.versions.flatMap((version, index) => {
    const convertVersion = () => {
      const source = readSourceDocument(folder, id, version);
      const own = new Faults();
      const result = convertDocument(id, manifest, version, source, corrections, own);
      const isWhole = own.isEmpty;
      runChecks('document', { ...result, source, isWhole }, own);
      for (const item of result.repairs.unused()) {
        const { line, words } = version.repairs?.[item] ?? { line: 1, words: '' };
        own.report(
          positionIn(manifest, 'versions', index, 'repairs', item),
          `a repair that ${named(source, line)} does not ask for: "${words}"`,
          'Remove the item, or copy line and words again from the document',
        );
      }
      own.throwIfAny();
      return result;
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

/** A line as a repair gives it: counted through all files of the document. */
function named(source: SourceDocument, line: number): string {
  const at = source.at(line);
  const own = `line ${at.line} of ${basename(at.file)}`;
  return at.line === line ? own : `line ${line} (${own})`;
}
