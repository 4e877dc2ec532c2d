import { NOT_STATED, OWNERS, type Owner } from '../../schemas/values.ts';
import type { Handling } from '../handling/handling.ts';
import type { Place, System } from '../model/catalogue.ts';
import { latestRecords } from '../model/entry.ts';
import { topicsByEntry, type Help, type Topic } from './topic.ts';

/** A code in a topic. */
export interface Member extends Place {
  /** Words of its newest wording that put it there. */
  words: string;
}

/** Systems and entries by entry id, in display order. */
export type EntryIndex = ReadonlyMap<string, Place & { rank: number }>;

export function indexEntries(systems: readonly System[]): EntryIndex {
  const all = systems.flatMap((system) => system.entries.map((entry) => ({ system, entry })));
  return new Map(all.map((place, rank) => [place.entry.id, { ...place, rank }]));
}

/** The codes of a topic in display order, system by system; what no document has any more is left out. */
export function membersOf(topic: Topic, index: EntryIndex): { system: System; members: Member[] }[] {
  const found = [...topic.codes].flatMap(([id, words]) => {
    const place = index.get(id);
    return place ? [{ ...place, words }] : [];
  });
  const bySystem = Map.groupBy(
    found.sort((a, b) => a.rank - b.rank),
    ({ system }) => system,
  );
  return [...bySystem].map(([system, members]) => ({ system, members }));
}

/** The codes whose newest wording gives one of the different pieces of advice that some help rests on, at most `limit`. */
export function codesWithAdvice({ codes }: Help, index: EntryIndex, limit: number): Place[] {
  const byAdvice = new Map<string, Place>();
  for (const id of codes) {
    const place = index.get(id);
    const advice = place && latestRecords(place.entry).find((record) => record.advice)?.advice?.text;
    if (advice && !byAdvice.has(advice)) byAdvice.set(advice, place);
  }
  return [...byAdvice.values()].slice(0, limit);
}

/** How many of the codes each one handles, the most first; those of which the documents say nothing come last. */
export function ownerCounts(
  handlings: readonly (Handling | undefined)[],
): { owner: Owner | typeof NOT_STATED; count: number }[] {
  const byOwner = Map.groupBy(handlings, (handling) => handling?.owner?.value ?? NOT_STATED);
  const stated = OWNERS.map((owner) => ({ owner, count: byOwner.get(owner)?.length ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const silent = byOwner.get(NOT_STATED)?.length ?? 0;
  return silent > 0 ? [...stated, { owner: NOT_STATED, count: silent }] : stated;
}

/** Topics that share codes with a topic, those that share the most first; at most `limit`. */
export function relatedTopics(topic: Topic, topics: readonly Topic[], limit: number): Topic[] {
  const byEntry = topicsByEntry(topics);
  const shared = new Map<Topic, number>();
  for (const id of topic.codes.keys()) {
    for (const other of byEntry.get(id) ?? []) {
      if (other.id !== topic.id) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  return [...shared]
    .sort(([, a], [, b]) => b - a)
    .slice(0, limit)
    .map(([other]) => other);
}
