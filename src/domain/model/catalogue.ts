import type { Manifest, ManifestVersion } from '../../schemas/manifest.ts';
import type { Note } from '../../schemas/document.ts';
import { modulesOf, type Entry } from './entry.ts';
import { groupByEach } from './group-by-each.ts';

/** One system with everything that its pages show. */
export interface System {
  id: string;
  manifest: Manifest;
  /** All entries, in display order. */
  entries: Entry[];
  /** Notes of each version: version id → paragraphs outside the tables, in document order. */
  notes: ReadonlyMap<string, readonly Note[]>;
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

/** What the pages of a system ask for again and again, found once. */
interface Index {
  /** Position in the display order by entry id. */
  positions: ReadonlyMap<string, number>;
  byModule: ReadonlyMap<string, Entry[]>;
}

/** Every code page asks for its module and neighbours: a search each time would be quadratic in the codes. */
const indexes = new WeakMap<System, Index>();

function indexOf(system: System): Index {
  const known = indexes.get(system);
  if (known) return known;
  const index = {
    positions: new Map(system.entries.map(({ id }, at) => [id, at])),
    byModule: groupByEach(system.entries, modulesOf),
  };
  indexes.set(system, index);
  return index;
}

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

/** What the newest document with a word on it notes about a module. */
export function notesOfModule(system: System, module: string): { version: string; notes: Note[] }[] {
  return system.manifest.versions
    .map(({ id }) => ({
      version: id,
      notes: (system.notes.get(id) ?? []).filter((note) => note.module === module),
    }))
    .filter(({ notes }) => notes.length > 0)
    .slice(-1);
}
