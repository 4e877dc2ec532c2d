import { alertsOf, type Alert } from '../domain/alerts/alert.ts';
import { getHistory } from './changes.ts';
import { getNumberMeanings } from './numbers.ts';
import { perBuild } from './per-build.ts';
import { getSystems } from './systems.ts';

/** What a reader of each entry of every system must not miss, by entry id; entries without any left out. */
export const getAlerts = perBuild(async function alerts(): Promise<ReadonlyMap<string, Alert[]>> {
  const meanings = await getNumberMeanings();
  const found = new Map<string, Alert[]>();
  for (const system of await getSystems()) {
    const { byEntry } = await getHistory(system);
    for (const entry of system.entries) {
      const own = alertsOf(system.manifest, entry, byEntry.get(entry.id) ?? [], meanings.get(entry.code));
      if (own.length > 0) found.set(entry.id, own);
    }
  }
  return found;
});
