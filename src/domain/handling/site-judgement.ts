/** What the site judges of a code where its document answers nothing: by the code, else by a topic. */
import type { Bound, CodeJudgement, TopicJudgement } from '../../schemas/handling.ts';
import type { TopicItem } from '../../schemas/topics.ts';
import { latestRecords, layerPath, type Entry } from '../model/entry.ts';
import { groupByEach } from '../model/group-by-each.ts';
import { oncePer } from '../model/once-per.ts';
import { holdsWords } from '../topics/topic.ts';
import type { Judgement } from './handling.ts';

/** The two questions, which are answered apart. */
export const QUESTIONS = ['owner', 'retry'] as const;
export type Question = (typeof QUESTIONS)[number];

/** The curation that the site judges by. */
export interface SiteRules {
  topics: readonly TopicItem[];
  byTopic: readonly TopicJudgement[];
  byCode: readonly CodeJudgement[];
  bounds: readonly Bound[];
}

export const NO_SITE_RULES: SiteRules = { topics: [], byTopic: [], byCode: [], bounds: [] };

/** An answer, and the item of the curation that gives it. */
export interface SiteAnswer {
  item: TopicJudgement | CodeJudgement;
  /** Null where a judgement of the code takes the topic's answer back. */
  judgement: Judgement<string> | null;
}

/**
 * The answer for an entry, without regard to bounds; undefined where nothing answers. A code that no document has any more
 * is not judged: nobody sees what its service does today.
 */
export function siteAnswer(entry: Entry, rules: SiteRules, question: Question): SiteAnswer | undefined {
  if (entry.status === 'removed') return undefined;
  const { topics, byCode } = indexOf(rules);
  for (const item of byCode.get(entry.id) ?? []) {
    const words = item.codes[entry.id];
    const value = item[question];
    if (words === undefined || value === undefined || !holdsWords(entry, words)) continue;
    return { item, judgement: value && { value, basis: 'code', words, reason: item.reason } };
  }
  for (const item of rules.byTopic.filter(({ of }) => isOf(entry, of))) {
    const topic = topics.get(entry.id)?.find(({ id }) => id === item.topic);
    const words = topic?.codes[entry.id];
    const value = item[question];
    if (!topic || words === undefined || value === undefined || !holdsWords(entry, words)) continue;
    const { id, name } = topic;
    return { item, judgement: { value, basis: 'topic', words, topic: { id, name }, reason: item.reason } };
  }
  return undefined;
}

/** Words of the newest wording that forbid an answer, as the curation has them; undefined where none do. */
export function wordsAgainst(
  entry: Entry,
  value: string,
  { bounds }: SiteRules,
  question: Question,
): string | undefined {
  const said = latestRecords(entry).flatMap(({ text, advice, extra = [] }) => [
    text.text,
    // Of a document with a column of its own for it, the text holds no advice.
    ...(advice ? [advice.text] : []),
    ...extra.map((column) => column.text.text),
  ]);
  const broken = bounds.filter(({ of, [question]: allowed }) => {
    const values: readonly string[] | undefined = allowed;
    return values !== undefined && !values.includes(value) && isOf(entry, of);
  });
  return broken.flatMap(({ words }) => words).find((words) => said.some((text) => text.includes(words)));
}

/** Names of the system, module and layer that an entry stands in, as the curation has them. */
export function scopesOf(entry: Pick<Entry, 'system' | 'module' | 'namespace'>): string[] {
  return [entry.system, `${entry.system}/${entry.module}`, layerPath(entry)];
}

const isOf = (entry: Entry, of: readonly string[] | undefined): boolean =>
  of === undefined || scopesOf(entry).some((scope) => of.includes(scope));

/** Topics and judgements by the ids of their entries. */
const indexOf = oncePer(({ topics, byCode }: SiteRules) => {
  const idsOf = ({ codes }: Pick<TopicItem, 'codes'>) => Object.keys(codes);
  return { topics: groupByEach(topics, idsOf), byCode: groupByEach(byCode, idsOf) };
});
