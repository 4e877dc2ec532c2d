import type { Origin } from '../../schemas/curation.ts';
import { placeIds, type Place, type System } from '../model/catalogue.ts';
import { latestRecords, layerPath } from '../model/entry.ts';
import { versionOf } from '../model/version.ts';

/** Where a number comes from: what tells it from the same number in another system or layer. */
export interface OriginText {
  /** Version and headings under which the newest document that has it lists it, as printed. */
  listed: { version: string; sections: string[] };
  /** The site's own words; what is said of the entry itself comes first, then of its module, then of the system. */
  says: string[];
}

export function originOf(origins: readonly Origin[], { system, entry }: Place): OriginText {
  const scopes = [entry.id, layerPath(entry), system.id];
  const sections = latestRecords(entry).map(({ section }) => section.join(' › '));
  return {
    listed: {
      version: versionOf(system.manifest, entry.versions.at(-1)?.version ?? '').label,
      sections: [...new Set(sections)],
    },
    says: scopes.flatMap((scope) => origins.filter(({ of }) => of === scope).map(({ says }) => says)),
  };
}

/**
 * Whether what an item speaks of exists, and a document has the paragraph that it rests on: the newest, or any.
 */
export function isSupported(
  { of, text }: Origin,
  systems: readonly System[],
  documents: 'newest' | 'any' = 'newest',
): boolean {
  const system = systems.find(({ id }) => id === of.split('/', 1)[0]);
  if (!system) return false;
  const { manifest, entries, notes } = system;
  const names = [...placeIds(system), ...entries.map(({ id }) => id)];
  const versions = documents === 'any' ? manifest.versions : manifest.versions.slice(-1);
  const paragraphs = versions.flatMap(({ id }) => notes.get(id) ?? []);
  return names.includes(of) && paragraphs.some((note) => note.text.text === text);
}

/** Whether an item that makes its code an envelope speaks of a number and wraps a module or layer; true of any other. */
export function isEnvelope({ of, wraps }: Origin, systems: readonly System[]): boolean {
  if (wraps === undefined) return true;
  const code = systems.flatMap(({ entries }) => entries).find(({ id }) => id === of);
  const isLayer = wraps.includes('/') && systems.flatMap(placeIds).includes(wraps);
  return (code?.kind === 'exact' || code?.kind === 'class') && isLayer;
}
