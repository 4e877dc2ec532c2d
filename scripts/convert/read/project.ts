import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { otherThanFile } from '../../shared/other-than-file.ts';
import { LOCALES, ORIGINAL, type Locale } from '../../../src/schemas/locales.ts';
import { RESERVED } from '../../../src/domain/model/address.ts';
import type { System } from '../../../src/domain/model/catalogue.ts';
import { mergeVersions } from '../../../src/domain/model/entry.ts';
import { documentSchema, type ConvertedDocument } from '../../../src/schemas/document.ts';
import { manifestSchema, slug, type Manifest } from '../../../src/schemas/manifest.ts';
import { Faults, SourceError, type SourcePosition } from '../../shared/source-error.ts';
import { readYaml } from './read-yaml.ts';
import { siteText, translationsOf } from './translations.ts';
import { translateSystem } from '../../../src/domain/translation/translate.ts';

/**
 * The manifests of a content folder, as far as they can be read.
 * @param content path of the folder that holds `systems/`
 * @param faults is told of the files that are no manifest, are no YAML or break the schema
 * @returns system id → manifest, by id; nothing in its place where it has a fault
 * @throws SourceError where there is no manifest at all
 */
export function tryManifests(content: string, faults: Faults): Map<string, Manifest | undefined> {
  const folder = join(content, 'systems');
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => !file.startsWith('.')) : [];
  if (files.length === 0) {
    throw new SourceError(
      { file: 'content/systems', line: 1 },
      existsSync(folder) ? 'no manifest in the folder' : 'the folder does not exist',
      `Put a manifest there for each system, <system>.yaml; the content folder is ${resolve(content)}`,
    );
  }
  return new Map(
    files
      .sort()
      .map((file) => [file.replace(/\.\w+$/u, ''), faults.attempt(() => readManifest(folder, file))]),
  );
}

/**
 * All manifests of a content folder.
 * @returns system id → manifest, by id
 * @throws SourceError or SourceErrors as {@link tryManifests} tells them
 */
export function readManifests(content: string): Map<string, Manifest> {
  const faults = new Faults();
  const manifests = tryManifests(content, faults);
  faults.throwIfAny();
  return manifests as Map<string, Manifest>;
}

function readManifest(folder: string, file: string): Manifest {
  const name = `content/systems/${file}`;
  const id = file.replace(/\.yaml$/u, '');
  const refusal = (found: string, remedy: string) => new SourceError({ file: name, line: 1 }, found, remedy);
  if (id === file) {
    throw refusal(
      'a file that is no manifest',
      'Name manifests <system>.yaml, and keep other files elsewhere',
    );
  }
  if (!slug.safeParse(id).success) {
    throw refusal(
      `the name "${id}", which cannot be part of an address`,
      'Use lower-case Latin letters, digits and single hyphens',
    );
  }
  if (RESERVED.includes(id) || Object.keys(LOCALES).some((locale) => locale.toLowerCase() === id))
    throw refusal(`the name "${id}", which pages of the site have`, 'Choose another');
  const { value, at } = readYaml(join(folder, file), name, manifestSchema);
  positions.set(value, at);
  return value;
}

/** Of each manifest that was read, where its parts stand. */
const positions = new WeakMap<Manifest, (...path: PropertyKey[]) => SourcePosition>();

/** Where a part of a manifest stands. */
export function positionIn(manifest: Manifest, ...path: PropertyKey[]): SourcePosition {
  return positions.get(manifest)?.(...path) ?? { file: 'content/systems', line: 1 };
}

/**
 * The systems with their entries, from the committed data and the translations: what the site shows.
 * @param content path of the folder that holds `systems/` and `codes/`
 * @param locale of the site's own texts and of titles
 * @returns in display order
 * @throws SourceError for a version whose data is missing or is not what conversion writes
 */
export function readSystems(content: string, locale: Locale = ORIGINAL): System[] {
  const ofSite = siteText(content, locale);
  return [...readManifests(content)]
    .map(([id, manifest]) => {
      const documents = manifest.versions.map((version) => readData(content, id, version.id));
      return translateSystem(systemOf(id, manifest, documents), locale, translationsOf(content, id), ofSite);
    })
    .sort((a, b) => a.manifest.order - b.manifest.order);
}

/** A system of its manifest and its converted documents. */
export function systemOf(id: string, manifest: Manifest, documents: ConvertedDocument[]): System {
  return {
    id,
    manifest,
    entries: mergeVersions(id, manifest, documents),
    notes: new Map(documents.map(({ version, notes }) => [version, notes])),
  };
}

/**
 * The committed data of a version.
 * @throws SourceError where it is missing or is not what conversion writes
 */
export function readData(content: string, system: string, version: string): ConvertedDocument {
  const name = `codes/${system}/${version}.json`;
  const path = join(content, name);
  const refusal = (found: string) =>
    new SourceError({ file: `content/${name}`, line: 1 }, found, 'Run "npm run convert"');
  if (!existsSync(path)) throw refusal('no data for this version');
  try {
    if (otherThanFile(path)) throw new Error('not a file');
    return documentSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw refusal('data that is not what conversion writes');
  }
}
