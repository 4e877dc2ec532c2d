import { LINK_KINDS } from '../schemas/values.ts';
import type { EntryContext } from '../domain/api/context.ts';
import type { System } from '../domain/model/catalogue.ts';
import { type EntryLinks } from '../domain/links/link.ts';
import { getHistory } from './changes.ts';
import { getFacets } from './facets.ts';
import { getLinks, getRelated } from './links.ts';
import { getSystems } from './systems.ts';

/** Without all codes of one topic: the twins would grow with the square of the codes. */
const KINDS = LINK_KINDS.filter((kind) => kind !== 'same-topic');

/** By the list of systems, which lives as long as a build, or, in development, as a request. */
const known = new WeakMap<readonly System[], Promise<readonly EntryContext[]>>();

/** Everything that the site knows of each code, in display order over all systems; gathered once. */
export async function getEntryContexts(): Promise<readonly EntryContext[]> {
  const systems = await getSystems();
  const contexts = known.get(systems) ?? makeContexts(systems);
  known.set(systems, contexts);
  return contexts;
}

async function makeContexts(systems: readonly System[]): Promise<readonly EntryContext[]> {
  const [facets, linksOf] = [await getFacets(), await getLinks()];
  const contexts: EntryContext[] = [];
  for (const system of systems) {
    const { byEntry } = await getHistory(system);
    for (const entry of system.entries) {
      const { owner = null, retry = null, topics = [] } = facets.get(entry.id) ?? {};
      const changes = byEntry.get(entry.id) ?? [];
      const near = (await getRelated(system, entry)).topics.flatMap(({ chosen }) => chosen);
      const links = inOrder([
        ...linksOf(entry, KINDS),
        ...(near.length > 0 ? [{ kind: 'same-topic' as const, entries: [...new Set(near)] }] : []),
      ]);
      contexts.push({ system, entry, owner, retry, topics, changes, links });
    }
  }
  return contexts;
}

const inOrder = (links: readonly EntryLinks[]) =>
  links.toSorted((a, b) => LINK_KINDS.indexOf(a.kind) - LINK_KINDS.indexOf(b.kind));
