import { LINK_KINDS, type LinkKind } from '../../schemas/values.ts';
import type { System } from '../model/catalogue.ts';
import type { Entry } from '../model/entry.ts';
import type { Terminology } from '../history/normal-form.ts';
import type { NumberMeanings } from '../number/number-meanings.ts';
import type { Topic } from '../topics/topic.ts';
import type { Origin } from '../../schemas/curation.ts';
import { envelopeLinks } from './envelope.ts';
import { intervalLinks } from './interval-links.ts';
import { type Linker, type LinksOf } from './link.ts';
import { namedCodeLinks } from './named-codes.ts';
import { sameNumberLinks } from './same-number.ts';
import { sameTopicLinks } from './same-topic.ts';
import { sameWordingLinks } from './same-wording.ts';

/** What links are found from. */
export interface LinkSources {
  /** In display order. */
  systems: readonly System[];
  /** See `buildNumberMeanings`. */
  numbers: ReadonlyMap<string, NumberMeanings>;
  topics: readonly Topic[];
  origins: readonly Origin[];
  terminology: Terminology;
}

/** Indexes all entries, in time and memory that grow with their number and not with that of their pairs. */
export function buildLinks({ systems, numbers, topics, origins, terminology }: LinkSources): LinksOf {
  const entries = systems.flatMap((system) => system.entries);
  const positions = new Map(entries.map(({ id }, index) => [id, index]));
  const position = (entry: Entry) => positions.get(entry.id) ?? -1;
  const linkers: Record<LinkKind, Linker> = {
    ...sameNumberLinks(numbers),
    ...sameTopicLinks(entries, topics),
    ...sameWordingLinks(systems, terminology),
    ...envelopeLinks(entries, origins),
    ...intervalLinks(entries),
    ...namedCodeLinks(entries),
  };
  const listOf = (entry: Entry, kind: LinkKind) =>
    [...new Set(linkers[kind](entry))]
      .filter(({ id }) => id !== entry.id)
      .sort((a, b) => position(a) - position(b));
  return (entry, kinds = LINK_KINDS) =>
    LINK_KINDS.filter((kind) => kinds.includes(kind))
      .map((kind) => ({ kind, entries: listOf(entry, kind) }))
      .filter((links) => links.entries.length > 0);
}
