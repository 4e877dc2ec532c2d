/** What the page of a code shows of its links: bounded, and no code twice. */
import type { LinkKind } from '../../schemas/values.ts';
import { layerPath, type Entry } from '../model/entry.ts';
import type { Topic } from '../topics/topic.ts';
import type { LinksOf } from './link.ts';
import type { Choose } from './nearest.ts';

/** Codes of a topic on one page; fewer where the entry has several topics. */
const PER_TOPIC = { one: 6, several: 4 };
/** Topics with codes of their own; any further ones are links only. */
const MOST_TOPICS = 3;
/** Longest list of codes of another kind: what a class holds, or what names it. */
export const MOST_LISTED = 16;

export interface Related {
  topics: { topic: Topic; chosen: Entry[] }[];
  /** Kinds but topics, numbers and what is inside an envelope; in the order of the page. */
  lists: { kind: LinkKind; entries: Entry[]; total: number }[];
  /** Layers whose codes come inside this one, and how many. */
  wraps: { layer: string; first: Entry; total: number }[];
}

const ELSEWHERE = ['same-number'] as const;
const LISTED = [
  'same-wording',
  'once-same-wording',
  'inside-envelope',
  'lies-in',
  'holds',
  'names',
  'named-by',
] as const;

/**
 * Chooses from the links of an entry.
 * @param shown ids of entries that the page links already
 */
export function relatedOf(
  entry: Entry,
  { linksOf, topics, choose }: { linksOf: LinksOf; topics: readonly Topic[]; choose: Choose },
  shown: readonly string[] = [],
): Related {
  const links = linksOf(entry, LISTED);
  const known = new Set([...shown, ...linksOf(entry, ELSEWHERE).flatMap(idsOf)]);
  const lists = links.flatMap(({ kind, entries }) => {
    const rest = entries.filter(({ id }) => !known.has(id));
    for (const { id } of rest) known.add(id);
    return rest.length > 0 ? [{ kind, entries: rest.slice(0, MOST_LISTED), total: rest.length }] : [];
  });
  const limit = topics.length > 1 ? PER_TOPIC.several : PER_TOPIC.one;
  return {
    topics: topics.map((topic, index) => {
      const chosen = index < MOST_TOPICS ? choose(entry, topic, limit, known) : [];
      for (const { id } of chosen) known.add(id);
      return { topic, chosen };
    }),
    lists,
    wraps: [
      ...Map.groupBy(
        linksOf(entry, ['envelope-of']).flatMap(({ entries }) => entries),
        layerPath,
      ),
    ].flatMap(([layer, [first, ...others]]) => (first ? [{ layer, first, total: others.length + 1 }] : [])),
  };
}

const idsOf = ({ entries }: { entries: Entry[] }) => entries.map(({ id }) => id);
