import type { ConvertedDocument, SourceRecord } from '../../schemas/document.ts';
import type { Manifest } from '../../schemas/manifest.ts';
import { entryId } from './address.ts';
import { compareCodes, type Code } from './code.ts';
import { statedBounds } from './interval.ts';
import { titleOf } from './title.ts';

/** What one version says of a code: one record for each place in which it stands. */
export interface VersionRecords {
  version: string;
  records: SourceRecord[];
}

/** One code over all versions of its system's documentation. */
export interface Entry extends Code {
  /** See {@link entryId}. */
  id: string;
  system: string;
  /** Layer; null where numbers are unique in the whole system. */
  namespace: string | null;
  /** Short summary, from the newest wording. */
  title: string;
  /** `current`: the newest document has it. `removed`: only older ones have. */
  status: 'current' | 'removed';
  /** Module of the first record of the newest version that has the code. */
  module: string;
  /** Oldest first; never empty. */
  versions: VersionRecords[];
}

/** What a version says of an entry; nothing where it lacks it. */
export const recordsIn = ({ versions }: Pick<Entry, 'versions'>, version: string): SourceRecord[] =>
  versions.find((said) => said.version === version)?.records ?? [];

/** The newest wording of an entry. */
export function latestRecords(entry: Entry): SourceRecord[] {
  return entry.versions.at(-1)?.records ?? [];
}

/**
 * An entry as it was when each of its older versions was the newest that had it, the newest first: what was true of it
 * once, and is no longer.
 */
export function earlierForms(entry: Entry): Entry[] {
  return entry.versions
    .slice(0, -1)
    .map((_, index) => ({ ...entry, versions: entry.versions.slice(0, index + 1) }))
    .reverse();
}

/** The names that the newest wording of an entry gives its code in programs; several where its places differ. */
export function symbolsOf(entry: Entry): string[] {
  return [...new Set(latestRecords(entry).flatMap(({ symbol }) => symbol ?? []))];
}

/** Every module that any version of the entry stands in. */
export function modulesOf(entry: Entry): string[] {
  return [...new Set(entry.versions.flatMap(({ records }) => records.map((record) => record.module)))];
}

/**
 * Joins the converted versions of one system into entries.
 * @param system system id
 * @param manifest its manifest; the order of its versions is the order of time
 * @param documents its converted versions, in any order; a version without a document counts as empty
 * @returns the entries in the order of {@link compareEntries}
 */
export function mergeVersions(system: string, manifest: Manifest, documents: ConvertedDocument[]): Entry[] {
  const newest = manifest.versions.at(-1)?.id;
  const merged = new Map<string, { code: Code; namespace: string | null; versions: VersionRecords[] }>();
  for (const { id: version } of manifest.versions) {
    const codes = documents.find((document) => document.version === version)?.codes ?? [];
    for (const { namespace, code, kind, from, to, boundsReason, records } of codes) {
      const id = entryId({ system, namespace, code });
      const reason = boundsReason === undefined ? {} : { boundsReason };
      const versions = merged.get(id)?.versions ?? [];
      merged.set(id, {
        code: { kind, code, ...statedBounds({ from, to }), ...reason },
        namespace,
        versions: [...versions, { version, records }],
      });
    }
  }
  const entries = [...merged].flatMap(([id, { code, namespace, versions }]): Entry[] => {
    const last = versions.at(-1);
    const record = last?.records[0];
    if (!last || !record) return [];
    const status = last.version === newest ? 'current' : 'removed';
    return [
      { ...code, id, system, namespace, title: titleOf(record), status, module: record.module, versions },
    ];
  });
  return entries.sort(compareEntries(manifest));
}

/** Layer of an entry, or its module where numbers are unique in the whole system; with the system: `msdk/wechat`. */
export const layerPath = ({ system, namespace, module }: Pick<Entry, 'system' | 'namespace' | 'module'>) =>
  `${system}/${namespace ?? module}`;

/** Display order within a system: by layer where numbers are per layer, then by number. */
function compareEntries(manifest: Manifest): (a: Entry, b: Entry) => number {
  const rank = new Map(manifest.modules.map(({ id }, index) => [id, index]));
  const layer = (entry: Entry) => (entry.namespace === null ? -1 : (rank.get(entry.namespace) ?? -1));
  return (a, b) => layer(a) - layer(b) || compareCodes(a, b);
}
