import type { SourceRecord } from '../../schemas/document.ts';
import type { Manifest, ManifestSection, ManifestVersion } from '../../schemas/manifest.ts';
import type { Entry } from './entry.ts';

/** The version of an id that the data names. */
export function versionOf({ versions }: Pick<Manifest, 'versions'>, id: string): ManifestVersion {
  const found = versions.find((version) => version.id === id);
  if (!found) throw new Error(`the manifest has no version "${id}", which its data names`);
  return found;
}

/** A file of a version's document, with what the manifest says of it. */
export type VersionFile = Pick<
  ManifestVersion,
  'file' | 'sha256' | 'encoding' | 'tables' | 'module' | 'headerless'
>;

/** The files of a version's document, in the order in which they are read. */
export function filesOf(version: VersionFile & Pick<ManifestVersion, 'moreFiles'>): VersionFile[] {
  const { file, sha256, encoding, tables, module, headerless, moreFiles = [] } = version;
  return [
    { file, sha256, encoding, tables, module, headerless },
    ...moreFiles.map((more) => ({ ...more, tables: more.tables ?? tables })),
  ];
}

/**
 * The date of a version. An undated one was there when the next dated one came, so it gets that date; null where none
 * follows.
 */
export function dateOfVersion({ versions }: Pick<Manifest, 'versions'>, id: string): string | null {
  const index = versions.findIndex((version) => version.id === id);
  return versions.slice(index).find(({ date }) => date !== null)?.date ?? null;
}

/** The first version that no longer has an entry; null where the newest one still has it. */
export function removedIn(
  { versions }: Pick<Manifest, 'versions'>,
  entry: Pick<Entry, 'versions'>,
): ManifestVersion | null {
  const last = entry.versions.at(-1)?.version;
  return versions[versions.findIndex(({ id }) => id === last) + 1] ?? null;
}

/**
 * Whether a page has to list the wordings apart from the newest meaning: where there are several versions, or where
 * the newest text is shown in parts that the document does not have.
 */
export function hasWordings(
  { versions }: Pick<Manifest, 'versions'>,
  entry: Pick<Entry, 'versions'>,
): boolean {
  const newest = entry.versions.at(-1)?.records ?? [];
  return versions.length > 1 || newest.some(isDivided);
}

/** Whether the converter divided one column into meaning and advice. */
export function isDivided({ split, cause, advice }: SourceRecord): boolean {
  return split === 'derived' && cause !== null && advice !== null;
}

/** Every place of a version's document that belongs to a module, as the path of its printed headings. */
export function headingPaths({ sections }: Pick<ManifestVersion, 'sections'>, module: string): string[][] {
  return sections.flatMap((section) => pathsUnder(section, module));
}

function pathsUnder(section: ManifestSection, module: string): string[][] {
  const own = section.module === module ? [[section.heading]] : [];
  const below = (section.sections ?? []).flatMap((child) => pathsUnder(child, module));
  return [...own, ...below.map((path) => [section.heading, ...path])];
}
