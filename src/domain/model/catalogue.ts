import type { Manifest, ManifestVersion } from '../../schemas/manifest.ts';
import type { Note } from '../../schemas/document.ts';
import { modulesOf, type Entry } from './entry.ts';
import { groupByEach } from './group-by-each.ts';
import { oncePer } from './once-per.ts';

/** One system with everything that its pages show. */
export interface System {
  id: string;
  manifest: Manifest;
  /** All entries, in display order. */
  entries: Entry[];
  /** Notes of each version: version id → paragraphs outside the tables, in document order. */
  notes: ReadonlyMap<string, readonly Note[]>;
}

/** An entry and the system that it belongs to. */
export interface Place {
  system: System;
  entry: Entry;
}

/** The version that is in force. */
export function newestVersion({ manifest }: Pick<System, 'manifest'>): ManifestVersion {
  const newest = manifest.versions.at(-1);
  if (!newest) throw new Error('a manifest without versions passed its schema');
  return newest;
}

/** Module (or layer) of an id that the data names. */
export function moduleOf({ id, manifest }: Pick<System, 'id' | 'manifest'>, module: string) {
  const found = manifest.modules.find((candidate) => candidate.id === module);
  if (!found) throw new Error(`content/systems/${id}.yaml has no module "${module}", which its data names`);
  return found;
}

/**
 * Position in the display order by entry id, and entries by module. Every code page asks for its module and neighbours: a
 * search each time would be quadratic in the codes.
 */
const indexOf = oncePer(({ entries }: System) => ({
  positions: new Map(entries.map(({ id }, at) => [id, at])),
  byModule: groupByEach(entries, modulesOf),
}));

/** Ids of a system and of its modules or layers, as curation names them: `msdk`, `msdk/wechat`. */
export const placeIds = ({ id, manifest }: Pick<System, 'id' | 'manifest'>): string[] => [
  id,
  ...manifest.modules.map((module) => `${id}/${module.id}`),
];

/** Entries that stand, or in an older version stood, in a module; in display order. */
export function entriesOfModule(system: System, module: string): Entry[] {
  return indexOf(system).byModule.get(module) ?? [];
}

/** The entries before and after one in the order of numbers, within its numbering; null at the ends. */
export function neighbours(system: System, entry: Entry): { previous: Entry | null; next: Entry | null } {
  const index = indexOf(system).positions.get(entry.id) ?? NaN;
  const at = (position: number) => {
    const other = system.entries[position];
    return other?.namespace === entry.namespace ? other : null;
  };
  return { previous: at(index - 1), next: at(index + 1) };
}

/** The notes on a module in the newest document that has any; at most one item. */
export function notesOfModule(system: System, module: string): { version: string; notes: Note[] }[] {
  return system.manifest.versions
    .map(({ id }) => ({
      version: id,
      notes: (system.notes.get(id) ?? []).filter((note) => note.module === module),
    }))
    .filter(({ notes }) => notes.length > 0)
    .slice(-1);
}
