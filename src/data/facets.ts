import type { Handling } from '../domain/handling/handling.ts';
import type { Verdict } from '../domain/history/summary.ts';
import { verdictOf } from '../domain/history/summary.ts';
import { topicsByEntry, type Topic } from '../domain/topics/topic.ts';
import { getHistory } from './changes.ts';
import { getHandlings } from './handling.ts';
import { perBuild } from './per-build.ts';
import { getSystems } from './systems.ts';
import { getTopics } from './topics.ts';

/** What the site knows of an entry beyond the document's own columns; what lists are filtered by. */
export interface Facets extends Handling {
  topics: readonly Topic[];
  /** The newest change between neighbouring versions; null where the code has always said the same. */
  lastChange: Verdict | null;
}

/** Facets of every entry, by entry id, in display order. */
export const getFacets = perBuild(async function entryFacets(): Promise<ReadonlyMap<string, Facets>> {
  const [systems, topics, handlings] = [await getSystems(), await getTopics(), await getHandlings()];
  const byEntry = topicsByEntry(topics);
  const facets = new Map<string, Facets>();
  for (const system of systems) {
    const history = await getHistory(system);
    for (const { id } of system.entries) {
      const last = history.byEntry.get(id)?.at(-1);
      facets.set(id, {
        owner: handlings.get(id)?.owner ?? null,
        retry: handlings.get(id)?.retry ?? null,
        topics: byEntry.get(id) ?? [],
        lastChange: last ? verdictOf(last) : null,
      });
    }
  }
  return facets;
});
