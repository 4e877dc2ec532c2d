import type { System } from '../domain/model/catalogue.ts';
import type { Entry } from '../domain/model/entry.ts';
import { indexEntries } from '../domain/topics/topic-members.ts';
import { topicInForce, topicOf, topicsByEntry } from '../domain/topics/topic.ts';
import { getCuration } from './curation.ts';
import { perBuild } from './per-build.ts';
import { getSystems } from './systems.ts';

/** Topics in the order of the curation. */
export const getTopics = perBuild(async function topics() {
  const index = await getEntryIndex();
  return (await getCuration('topics')).map((item) =>
    topicInForce(topicOf(item), (id) => index.get(id)?.entry),
  );
});

/** Entries by id, for the pages of topics. */
export const getEntryIndex = perBuild(async function entryIndex() {
  return indexEntries(await getSystems());
});

/** Why codes fit no topic, by entry id. */
export const getReasonsWithoutTopic = perBuild(async function reasonsWithoutTopic() {
  return new Map((await getCuration('without-topic')).map(({ id, reason }) => [id, reason]));
});

/**
 * The codes that share their meaning with no other, with the reason; and the current ones that nobody has placed yet.
 * Where there are no topics at all there are none.
 */
export async function getUncategorised(): Promise<{ without: Uncategorised[]; unplaced: Uncategorised[] }> {
  const topics = await getTopics();
  if (topics.length === 0) return { without: [], unplaced: [] };
  const index = await getEntryIndex();
  const reasons = await getReasonsWithoutTopic();
  const placed = topicsByEntry(topics);
  const uncategorised = [...index]
    .filter(([id]) => !placed.has(id))
    .map(([id, { system, entry }]) => ({ system, entry, reason: reasons.get(id) ?? null }));
  return {
    without: uncategorised.filter(({ reason }) => reason !== null),
    unplaced: uncategorised.filter(({ entry, reason }) => reason === null && entry.status === 'current'),
  };
}

export interface Uncategorised {
  system: System;
  entry: Entry;
  /** Why no topic fits; null where nobody has said. */
  reason: string | null;
}
