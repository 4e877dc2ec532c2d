import { latestRecords, type Entry } from '../model/entry.ts';
import { oncePer } from '../model/once-per.ts';
import { wordingOf } from '../history/wording.ts';
import { characterPairs } from '../text/character-pairs.ts';
import type { Topic } from '../topics/topic.ts';
import { entriesByTopic } from './same-topic.ts';

/** Most candidates that a layer offers in one topic, so that choosing costs the same however large a topic is. */
const MOST_OFFERED = 64;

/** Codes of one topic by system and in it by layer, current ones first. */
type Offers = readonly (readonly (readonly Entry[])[])[];

/**
 * Chooses from a topic the codes that a page shows. In turn the nearest in meaning of every other system and of the
 * entry's own, until the list is full; a system with layers gives one of each layer before it gives a second one of
 * any; removed codes come when no current ones are left. Nearness is how many pairs of characters an entry's title,
 * with the words that put it into the topic, shares with the other's title or, if that is more, with its whole newest
 * wording; of equals that one comes first which the documents list first. The same content makes the same choice.
 */
export type Choose = (entry: Entry, topic: Topic, limit: number, without: ReadonlySet<string>) => Entry[];

/** Prepares the choice for all topics. */
export function chooser(entries: readonly Entry[], topics: readonly Topic[]): Choose {
  const members = entriesByTopic(entries, topics);
  const positions = new Map(entries.map(({ id }, index) => [id, index]));
  const offers = new Map([...members].map(([topic, own]) => [topic, offersOf(own, positions)]));
  const textsOf = oncePer(makeTexts);
  return (entry, topic, limit, without) => {
    const own = pairsIn(`${entry.title}\n${topic.codes.get(entry.id) ?? ''}`);
    const rank = (layer: readonly Entry[]) =>
      layer
        .filter(({ id }) => id !== entry.id && !without.has(id))
        .map((other) => ({ other, nearness: nearness(own, textsOf(other)) }))
        .sort((a, b) => gone(a.other) - gone(b.other) || b.nearness - a.nearness)
        .map((candidate, turn) => ({ ...candidate, turn }));
    const ranked = (offers.get(topic.id) ?? [])
      .map((layers) =>
        layers
          .flatMap(rank)
          .sort((a, b) => gone(a.other) - gone(b.other) || a.turn - b.turn || b.nearness - a.nearness)
          .map(({ other }) => other),
      )
      .sort((a, b) => Number(isBeside(entry, a)) - Number(isBeside(entry, b)));
    return inTurn(ranked, limit);
  };
}

const gone = ({ status }: Entry) => (status === 'removed' ? 1 : 0);
const isBeside = ({ system }: Entry, [first]: readonly Entry[]) => first?.system === system;

function offersOf(members: readonly Entry[], positions: ReadonlyMap<string, number>): Offers {
  const place = ({ id }: Entry) => positions.get(id) ?? 0;
  const inOrder = [...members].sort((a, b) => place(a) - place(b));
  return [...Map.groupBy(inOrder, ({ system }) => system).values()].map((own) =>
    [...Map.groupBy(own, ({ namespace }) => namespace).values()].map((layer) =>
      [...layer].sort((a, b) => gone(a) - gone(b)).slice(0, MOST_OFFERED),
    ),
  );
}

/** The first of every list, then the second of every list, and so on. */
function inTurn(lists: readonly (readonly Entry[])[], limit: number): Entry[] {
  const chosen: Entry[] = [];
  for (let rank = 0; lists.some(({ length }) => length > rank); rank += 1) {
    for (const list of lists) {
      const entry = list[rank];
      if (entry && chosen.length < limit) chosen.push(entry);
    }
  }
  return chosen;
}

/** Pairs of neighbouring characters, without blanks, punctuation and case. */
function pairsIn(text: string): Set<string> {
  const plain = text.normalize('NFKC').toLowerCase();
  return new Set(characterPairs(plain.replace(/[\s\p{P}\p{S}]+/gu, '')));
}

/** What others are compared with: pairs of characters of the title, and of all that the newest wording says. */
type Texts = readonly [title: ReadonlySet<string>, wording: ReadonlySet<string>];

const makeTexts = (entry: Entry): Texts => [
  pairsIn(entry.title),
  pairsIn(latestRecords(entry).map(wordingOf).join('\n')),
];

const nearness = (own: ReadonlySet<string>, texts: Texts): number =>
  Math.max(...texts.map((text) => cosine(own, text)));

/** Cosine of two sets: 0 with nothing in common, 1 for the same. */
function cosine(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = a.intersection(b).size;
  return common === 0 ? 0 : common / Math.sqrt(a.size * b.size);
}
