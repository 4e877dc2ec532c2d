import { alertsOf, type Alert } from '../domain/alerts/alert.ts';
import type { System } from '../domain/model/catalogue.ts';
import type { Entry } from '../domain/model/entry.ts';
import { getHistory } from './changes.ts';
import { getNumberMeanings } from './numbers.ts';

/** What a reader of an entry must not miss. */
export async function getAlerts(system: System, entry: Entry): Promise<Alert[]> {
  const changes = (await getHistory(system)).byEntry.get(entry.id) ?? [];
  return alertsOf(system.manifest, entry, changes, (await getNumberMeanings()).get(entry.code));
}
