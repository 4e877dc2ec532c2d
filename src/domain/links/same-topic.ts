import type { Entry } from '../model/entry.ts';
import { topicsByEntry, type Topic } from '../topics/topic.ts';
import type { Linker } from './link.ts';

/** Entries of a topic in the order of the curation, by topic id; what no document has any more is left out. */
export function entriesByTopic(
  entries: readonly Entry[],
  topics: readonly Topic[],
): ReadonlyMap<string, readonly Entry[]> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return new Map(
    topics.map(({ id, codes }) => [id, [...codes.keys()].flatMap((code) => byId.get(code) ?? [])]),
  );
}

/** All entries of all topics of an entry. They stand once per topic, not once per entry. */
export function sameTopicLinks(
  entries: readonly Entry[],
  topics: readonly Topic[],
): Record<'same-topic', Linker> {
  const members = entriesByTopic(entries, topics);
  const byEntry = topicsByEntry(topics);
  return {
    'same-topic': ({ id }) => (byEntry.get(id) ?? []).flatMap((topic) => members.get(topic.id) ?? []),
  };
}
