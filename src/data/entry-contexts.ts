import type { EntryContext } from '../domain/api/context.ts';
import { LINK_KINDS } from '../domain/links/link.ts';
import { getHistory } from './changes.ts';
import { getFacets } from './facets.ts';
import { getLinks } from './links.ts';
import { getSystems } from './systems.ts';

/** Without the codes of one topic, of which there may be thousands: their own list has them. */
const KINDS = LINK_KINDS.filter((kind) => kind !== 'same-topic');

/** Everything that the site knows of each code, in display order over all systems. */
export async function getEntryContexts(): Promise<EntryContext[]> {
  const [systems, facets, linksOf] = [await getSystems(), await getFacets(), await getLinks()];
  const contexts: EntryContext[] = [];
  for (const system of systems) {
    const { byEntry } = await getHistory(system);
    for (const entry of system.entries) {
      const { owner = null, retry = null, topics = [] } = facets.get(entry.id) ?? {};
      const changes = byEntry.get(entry.id) ?? [];
      contexts.push({ system, entry, owner, retry, topics, changes, links: linksOf(entry, KINDS) });
    }
  }
  return contexts;
}
