import type { System } from '../model/catalogue.ts';
import type { Entry } from '../model/entry.ts';

/**
 * Most codes that the page of all codes lists in its HTML. Beyond that the page would weigh megabytes, and lists the
 * modules instead, whose own pages list their codes.
 */
export const MOST_LISTED = 2000;

/** Whether the page itself can list every code. */
export const listsAll = (codes: number): boolean => codes <= MOST_LISTED;

/** Entries of a system by the module (layer) that they are shown in, modules in display order, none without entries. */
export function byModule(system: System): { id: string; name: string; entries: Entry[] }[] {
  const groups = Map.groupBy(system.entries, (entry) => entry.namespace ?? entry.module);
  return system.manifest.modules.flatMap(({ id, name }) => {
    const entries = groups.get(id);
    return entries ? [{ id, name, entries }] : [];
  });
}
