import type { System } from '../domain/model/catalogue.ts';
import type { Entry } from '../domain/model/entry.ts';
import { indexEntries, type EntryIndex } from '../domain/topics/topic-members.ts';
import { topicOf, topicsByEntry, type Topic } from '../domain/topics/topic.ts';
import type { TopicItem, WithoutTopic } from '../schemas/topics.ts';
import { getCuration } from './curation.ts';
import { getSystems } from './systems.ts';

/** By the items of the collection, which live as long as a build, or, in development, as the file stays the same. */
const known = new WeakMap<readonly TopicItem[], Topic[]>();

/** Topics in the order of the curation; computed once. */
export async function getTopics(): Promise<Topic[]> {
  const items = await getCuration('topics');
  const topics = known.get(items) ?? items.map(topicOf);
  known.set(items, topics);
  return topics;
}

/** Codes that are known to fit no topic, with the reason. */
export const getWithoutTopic = (): Promise<WithoutTopic[]> => getCuration('withoutTopic');

/** By the list of systems, which lives as long as a build, or, in development, as a request. */
const indexed = new WeakMap<readonly System[], EntryIndex>();

/** Entries by id, for the pages of topics; computed once. */
export async function getEntryIndex(): Promise<EntryIndex> {
  const systems = await getSystems();
  const index = indexed.get(systems) ?? indexEntries(systems);
  indexed.set(systems, index);
  return index;
}

/** The codes that share their meaning with no other, with the reason; and those that nobody has placed yet. */
export async function getOutsiders(): Promise<{ without: Outsider[]; unplaced: Outsider[] }> {
  const topics = await getTopics();
  if (topics.length === 0) return { without: [], unplaced: [] };
  const index = await getEntryIndex();
  const reasons = new Map((await getWithoutTopic()).map(({ id, reason }) => [id, reason]));
  const placed = topicsByEntry(topics);
  const outsiders = [...index]
    .filter(([id]) => !placed.has(id))
    .map(([id, { system, entry }]) => ({ system, entry, reason: reasons.get(id) ?? null }));
  return {
    without: outsiders.filter(({ reason }) => reason !== null),
    unplaced: outsiders.filter(({ reason }) => reason === null),
  };
}

export interface Outsider {
  system: System;
  entry: Entry;
  /** Why no topic fits; null where nobody has said. */
  reason: string | null;
}
