import { LINK_KINDS } from '../schemas/values.ts';
import type { EntryContext } from '../domain/api/context.ts';
import { type EntryLinks } from '../domain/links/link.ts';
import { getAlerts } from './alerts.ts';
import { getHistory } from './changes.ts';
import { getFacets } from './facets.ts';
import { getLinks, getRelated } from './links.ts';
import { perBuild } from './per-build.ts';
import { getSystems } from './systems.ts';

/** Without all codes of one topic: the alternates would grow with the square of the codes. */
const KINDS = LINK_KINDS.filter((kind) => kind !== 'same-topic');

/** Everything that the site knows of each code, in display order over all systems. */
export const getEntryContexts = perBuild(async function entryContexts(): Promise<readonly EntryContext[]> {
  const [facets, linksOf] = [await getFacets(), await getLinks()];
  const contexts: EntryContext[] = [];
  for (const system of await getSystems()) {
    const { byEntry } = await getHistory(system);
    for (const entry of system.entries) {
      const { owner = null, retry = null, topics = [] } = facets.get(entry.id) ?? {};
      const changes = byEntry.get(entry.id) ?? [];
      const near = (await getRelated(system, entry)).topics.flatMap(({ chosen }) => chosen);
      const links = inOrder([
        ...linksOf(entry, KINDS),
        ...(near.length > 0 ? [{ kind: 'same-topic' as const, entries: [...new Set(near)] }] : []),
      ]);
      const alerts = (await getAlerts()).get(entry.id) ?? [];
      contexts.push({ system, entry, owner, retry, topics, alerts, changes, links });
    }
  }
  return contexts;
});

const inOrder = (links: readonly EntryLinks[]) =>
  links.toSorted((a, b) => LINK_KINDS.indexOf(a.kind) - LINK_KINDS.indexOf(b.kind));
