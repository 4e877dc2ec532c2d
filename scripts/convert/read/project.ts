import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { RESERVED } from '../../../src/domain/model/address.ts';
import type { System } from '../../../src/domain/model/catalogue.ts';
import { mergeVersions } from '../../../src/domain/model/entry.ts';
import { documentSchema, type ConvertedDocument } from '../../../src/schemas/document.ts';
import { manifestSchema, slug, type Manifest } from '../../../src/schemas/manifest.ts';
import { SourceError } from '../../shared/source-error.ts';
import { readYaml } from './read-yaml.ts';

/**
 * All manifests of a content folder.
 * @param content path of the folder that holds `systems/`
 * @returns system id → manifest, by id
 * @throws SourceError for a manifest that is no YAML or breaks its schema
 */
export function readManifests(content: string): Map<string, Manifest> {
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
    files.sort().map((file) => {
      const name = `content/systems/${file}`;
      const id = file.replace(/\.yaml$/, '');
      if (id === file) {
        throw new SourceError(
          { file: name, line: 1 },
          'a file that is no manifest',
          'Name manifests <system>.yaml, and keep other files elsewhere',
        );
      }
      if (!slug.safeParse(id).success) {
        throw new SourceError(
          { file: name, line: 1 },
          `the name "${id}", which cannot be part of an address`,
          'Use lower-case Latin letters, digits and single hyphens',
        );
      }
      if (RESERVED.includes(id)) {
        throw new SourceError(
          { file: name, line: 1 },
          `the name "${id}", which pages of the site have`,
          'Choose another',
        );
      }
      return [id, readYaml(join(content, 'systems', file), name, manifestSchema)];
    }),
  );
}

/**
 * The systems with their entries, from the committed data: what the site's collections hold, for scripts and tests.
 * @param content path of the folder that holds `systems/` and `codes/`
 * @returns in display order
 */
export function readSystems(content: string): System[] {
  const systems = [...readManifests(content)].map(([id, manifest]): System => {
    const documents = manifest.versions
      .map((version) => join(content, 'codes', id, `${version.id}.json`))
      .filter((file) => existsSync(file))
      .map(readData);
    return {
      id,
      manifest,
      entries: mergeVersions(id, manifest, documents),
      notes: new Map(documents.map(({ version, notes }) => [version, notes])),
    };
  });
  return systems.sort((a, b) => a.manifest.order - b.manifest.order);
}

/** @throws Error naming the file, when it is not what conversion writes */
function readData(file: string): ConvertedDocument {
  try {
    return documentSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Error(`${file} is not what conversion writes: run \`npm run convert\``);
  }
}
