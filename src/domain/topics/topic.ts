import type { TopicItem } from '../../schemas/topics.ts';
import { latestRecords, type Entry } from '../model/entry.ts';
import { groupByEach } from '../model/group-by-each.ts';

/** What usually helps, and the entries whose advice says so. */
export interface Help {
  /** The site's own words. */
  says: string;
  /** Entry ids. */
  codes: readonly string[];
}

/** A meaning that recurs across systems: 凭证过期, 频率限制. */
export interface Topic {
  /** Last part of the address of its page. */
  id: string;
  /** Heading under which lists show it. */
  group: string;
  name: string;
  /** What it means; the site's own words. */
  means: string;
  /** Empty where no document says what helps. */
  helps: readonly Help[];
  /** Entry id → words of its newest wording that put it here. In the order of the curation. */
  codes: ReadonlyMap<string, string>;
}

/** A topic from its item in the curation. */
export function topicOf({ codes, helps = [], ...item }: TopicItem): Topic {
  return { ...item, helps, codes: new Map(Object.entries(codes)) };
}

/**
 * Whether the newest wording of an entry has these very words; of a removed code, which no new wording outdates, whether
 * any wording has.
 */
export function holdsWords(entry: Entry, words: string): boolean {
  const records =
    entry.status === 'removed' ? entry.versions.flatMap((said) => said.records) : latestRecords(entry);
  const said = records.flatMap(({ text, cause, advice }) => [text, cause, advice]);
  return said.some((part) => part?.text.includes(words));
}

/** Whether the newest wording of an entry gives advice. */
export const givesAdvice = (entry: Entry): boolean => latestRecords(entry).some(({ advice }) => advice);

/** A topic with what the newest wordings bear out: codes that still have their words, help that codes of it still advise. */
export function topicInForce(topic: Topic, entryOf: (id: string) => Entry | undefined): Topic {
  const isHeld = (id: string, words: string) => {
    const entry = entryOf(id);
    return entry !== undefined && holdsWords(entry, words);
  };
  const isAdvised = (id: string) => {
    const entry = codes.has(id) ? entryOf(id) : undefined;
    return entry !== undefined && givesAdvice(entry);
  };
  const codes = new Map([...topic.codes].filter(([id, words]) => isHeld(id, words)));
  const helps = topic.helps
    .map((help) => ({ ...help, codes: help.codes.filter(isAdvised) }))
    .filter((help) => help.codes.length > 0);
  return { ...topic, codes, helps };
}

/** Topics by entry id, in the order of the curation. An entry may have several. */
export const topicsByEntry = (topics: readonly Topic[]): Map<string, Topic[]> =>
  groupByEach(topics, ({ codes }) => codes.keys());
