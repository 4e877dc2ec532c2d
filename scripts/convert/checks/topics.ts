import type { System } from '../../../src/domain/model/catalogue.ts';
import { latestRecords, type Entry } from '../../../src/domain/model/entry.ts';
import { holdsWords, topicOf, type Topic } from '../../../src/domain/topics/topic.ts';
import type { TopicItem, WithoutTopic } from '../../../src/schemas/topics.ts';
import type { ListItem } from '../read/read-yaml.ts';
import { readTopicItems, readWithoutTopic, TOPICS, WITHOUT_TOPIC } from '../read/topics.ts';
import { refuseTogether, SourceError } from '../../shared/source-error.ts';
import { refuseTwice } from '../normalise/curation.ts';

export interface CheckedTopics {
  topics: Topic[];
  /** Ids of the entries that are in no topic and not on the list of those without; in display order. */
  unassigned: string[];
}

/**
 * Checks `curation/topics.yaml` and `curation/without-topic.yaml`, which the site shows and conversion itself doesn't
 * need. A content folder without topics has none and misses none.
 * @throws SourceError (SourceErrors for several) for a topic twice; for a code that doesn't exist, whose newest wording
 *   lacks the words that put it in its topic, or that is also on the list of those without; for help that no advice of
 *   its codes supports
 */
export function checkTopics(content: string, systems: readonly System[]): CheckedTopics {
  const entries = new Map(systems.flatMap((system) => system.entries.map((entry) => [entry.id, entry])));
  const items = readTopicItems(content);
  const without = readWithoutTopic(content);
  refuseTwice(items, ({ id }) => id);
  refuseTwice(items, ({ name }) => name);
  refuseTwice(without, ({ id }) => id);
  refuseTogether(
    items.flatMap((item) => [
      ...memberChecks(item, entries),
      () => {
        checkHelps(item, entries);
      },
    ]),
  );
  const topics = items.map(({ value }) => topicOf(value));
  const assigned = new Map(topics.flatMap(({ id, codes }) => [...codes.keys()].map((code) => [code, id])));
  for (const item of without) checkWithout(item, entries, assigned);
  const known = new Set([...assigned.keys(), ...without.map(({ value }) => value.id)]);
  const unassigned = topics.length === 0 ? [] : [...entries.keys()].filter((id) => !known.has(id));
  return { topics, unassigned };
}

/** What to do about the codes that have no place yet; null where all have one. */
export function unassignedText({ unassigned }: Pick<CheckedTopics, 'unassigned'>): string | null {
  if (unassigned.length === 0) return null;
  return `In no topic: ${unassigned.length} (${unassigned.join(', ')}). Add each to a topic in content/${TOPICS}, or to content/${WITHOUT_TOPIC} with the reason.`;
}

function memberChecks(
  { value, within }: ListItem<TopicItem>,
  entries: ReadonlyMap<string, Entry>,
): (() => void)[] {
  return Object.entries(value.codes).map(([id, words]) => () => {
    const at = within('codes', id);
    if (holdsWords(find(id, entries, at), words)) return;
    throw new SourceError(
      at,
      `the newest wording of ${id} does not hold "${words}"`,
      'Copy the words that put it in the topic, or take it out',
    );
  });
}

function checkHelps({ value, within }: ListItem<TopicItem>, entries: ReadonlyMap<string, Entry>): void {
  for (const [index, { codes }] of (value.helps ?? []).entries()) {
    for (const [position, id] of codes.entries()) {
      const at = within('helps', index, 'codes', position);
      const entry = find(id, entries, at);
      if (!Object.hasOwn(value.codes, id)) {
        throw new SourceError(at, `help from ${id}, which is not in the topic`, 'Name codes of the topic');
      }
      if (latestRecords(entry).some(({ advice }) => advice)) continue;
      throw new SourceError(
        at,
        `help from ${id}, whose newest wording gives no advice`,
        'Name codes whose advice says so',
      );
    }
  }
}

function checkWithout(
  { value: { id }, at }: ListItem<WithoutTopic>,
  entries: ReadonlyMap<string, Entry>,
  assigned: ReadonlyMap<string, string>,
): void {
  find(id, entries, at);
  const topic = assigned.get(id);
  if (topic === undefined) return;
  throw new SourceError(at, `${id}, which is in the topic "${topic}"`, 'Remove it here or there');
}

function find(id: string, entries: ReadonlyMap<string, Entry>, at: { file: string; line: number }): Entry {
  const entry = entries.get(id);
  if (entry) return entry;
  throw new SourceError(
    at,
    `no code has the id "${id}"`,
    'Correct it: <system>/<code>, or <system>/<layer>/<code>',
  );
}
