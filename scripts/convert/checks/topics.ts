/** What recurs across systems: `curation/topics.yaml` and `without-topic.yaml`. */
import { earlierForms, type Entry } from '../../../src/domain/model/entry.ts';
import {
  givesAdvice,
  holdsWords,
  topicInForce,
  topicOf,
  topicsByEntry,
} from '../../../src/domain/topics/topic.ts';
import type { TopicItem, WithoutTopic } from '../../../src/schemas/topics.ts';
import type { Report, SourcePosition } from '../../shared/source-error.ts';
import type { CheckOf } from './check.ts';

export const topicsAreWorded: CheckOf<'systems'> = {
  name: 'the newest wording of a code holds the words that put it in a topic',
  scope: 'systems',
  check: ({ curation, entries, isJudged }, report, outdated) => {
    for (const { value, within } of curation('topics')) {
      for (const [id, words] of Object.entries(value.codes).filter(([code]) => isJudged(code))) {
        const at = within('codes', id);
        const entry = find(id, entries, at, report);
        if (!entry || holdsWords(entry, words)) continue;
        const wasRight = earlierForms(entry).some((earlier) => holdsWords(earlier, words));
        (wasRight ? outdated : report)(
          at,
          `the newest wording of ${id} does not hold "${words}"`,
          'Copy the words that put it in the topic, or take it out',
        );
      }
    }
  },
};

export const helpIsAdvised: CheckOf<'systems'> = {
  name: 'what helps in a topic is advised by codes of it',
  scope: 'systems',
  check: ({ curation, entries, isJudged }, report, outdated) => {
    for (const { value, within } of curation('topics')) {
      for (const [index, { codes }] of (value.helps ?? []).entries()) {
        for (const [position, id] of codes.entries()) {
          const at = within('helps', index, 'codes', position);
          const entry = isJudged(id) ? find(id, entries, at, report) : undefined;
          if (!entry) continue;
          if (!Object.hasOwn(value.codes, id)) {
            report(at, `help from ${id}, which is not in the topic`, 'Name codes of the topic');
          } else if (!givesAdvice(entry)) {
            const wasRight = earlierForms(entry).some(givesAdvice);
            if (wasRight && entry.status === 'removed') continue;
            (wasRight ? outdated : report)(
              at,
              `help from ${id}, whose newest wording gives no advice`,
              'Name codes whose advice says so',
            );
          }
        }
      }
    }
  },
};

export const withoutTopicIsRight: CheckOf<'systems'> = {
  name: 'a code that fits no topic exists and is in none',
  scope: 'systems',
  check: ({ curation, values, entries, isJudged }, report) => {
    const topicOf = new Map(
      values('topics').flatMap(({ id, codes }) => Object.keys(codes).map((code) => [code, id])),
    );
    for (const { value, at } of curation('without-topic').filter((item) => isJudged(item.value.id))) {
      const topic = topicOf.get(value.id);
      if (!find(value.id, entries, at, report) || topic === undefined) continue;
      report(at, `${value.id}, which is in the topic "${topic}"`, 'Remove it here or there');
    }
  },
};

/**
 * Ids of the current entries that are in no topic and not on the list of those without, in display order. Removed ones need
 * no topic; where there are no topics at all, none is missing.
 */
export function unassignedCodes(
  entries: ReadonlyMap<string, Entry>,
  topics: readonly TopicItem[],
  without: readonly WithoutTopic[],
): string[] {
  if (topics.length === 0) return [];
  const entryOf = (id: string) => entries.get(id);
  const known = new Set([
    ...topicsByEntry(topics.map((item) => topicInForce(topicOf(item), entryOf))).keys(),
    ...without.map(({ id }) => id),
  ]);
  return [...entries.values()].flatMap(({ id, status }) =>
    status === 'current' && !known.has(id) ? [id] : [],
  );
}

function find(
  id: string,
  entries: ReadonlyMap<string, Entry>,
  at: SourcePosition,
  report: Report,
): Entry | undefined {
  const entry = entries.get(id);
  if (!entry) {
    report(at, `no code has the id "${id}"`, 'Correct it: <system>/<code>, or <system>/<layer>/<code>');
  }
  return entry;
}
