/** What codes are chosen by. A further facet is one more item of {@link facetsIn} and its name. */
import {
  BASES,
  NOT_STATED,
  OWNERS,
  type JudgementBasis,
  type Owner,
  RETRIES,
  type Retry,
} from '../../schemas/values.ts';
import { VERDICTS, type Verdict } from '../history/summary.ts';
import type { Place, System } from '../model/catalogue.ts';
import { latestRecords, type Entry } from '../model/entry.ts';
import type { Topic } from '../topics/topic.ts';
import type { FacetHead, FacetValue } from './browse-data.ts';

/** What the site knows of an entry beyond the document's columns. */
export interface EntryFacets {
  topics: readonly Pick<Topic, 'id'>[];
  owner: { value: Owner; basis: JudgementBasis } | null;
  retry: { value: Retry; basis: JudgementBasis } | null;
  /** The newest change between neighbouring versions; null where the code has always said the same. */
  lastChange: Verdict | null;
}

/** Where the values of a facet come from. */
export interface FacetSources {
  /** In display order. */
  systems: readonly System[];
  /** In the order of the curation. */
  topics: readonly Pick<Topic, 'id' | 'name' | 'group'>[];
}

/** An entry, with what is known of it; undefined where nothing is. */
export interface FacetItem extends Place {
  known: EntryFacets | undefined;
}

export interface FacetDefinition extends FacetHead {
  /** In display order. */
  values: (sources: FacetSources) => FacetValue[];
  /** Ids of the values of an entry, at least one, the main one first. */
  of: (item: FacetItem) => string[];
}

/** The names of facets and values; src/messages has them. */
export interface FacetWords {
  names: Readonly<
    Record<'system' | 'module' | 'topic' | 'owner' | 'retry' | 'basis' | 'status' | 'change', string>
  >;
  owners: Readonly<Record<Owner | typeof NOT_STATED, string>>;
  retries: Readonly<Record<Retry | typeof NOT_STATED, string>>;
  bases: Readonly<Record<JudgementBasis | typeof NOT_STATED, string>>;
  statuses: Readonly<Record<Entry['status'], string>>;
  verdicts: Readonly<Record<Verdict, { name: string }>>;
  noTopic: string;
  neverChanged: string;
}

/** What stands for codes without a topic, and for those that have said the same in every version. */
const NO_TOPIC = 'none';
const NEVER = 'never';

/** The address of the list of a system's current codes that have no topic, behind its question mark. */
export const noTopicQuery = (system: string): string =>
  new URLSearchParams({ system, topic: NO_TOPIC, status: 'current' }).toString();

/** In the order of the form. A line of the list says system, module and status by itself: see `rowOf`. */
export const facetsIn = (words: FacetWords): FacetDefinition[] => [
  {
    key: 'system',
    name: words.names.system,
    values: ({ systems }) => systems.map(({ id, manifest }) => ({ id, name: manifest.shortName })),
    of: ({ system }) => [system.id],
  },
  {
    key: 'module',
    name: words.names.module,
    values: ({ systems }) =>
      systems.flatMap(({ id, manifest }) =>
        manifest.modules.map((module) => ({
          id: moduleId(id, module.id),
          name: module.name,
          group: manifest.shortName,
        })),
      ),
    of: ({ system, entry }) => {
      const others = latestRecords(entry).map(({ module }) => module);
      return [entry.namespace ?? entry.module, ...others].map((module) => moduleId(system.id, module));
    },
  },
  {
    key: 'topic',
    name: words.names.topic,
    values: ({ topics }) => [
      ...topics.map(({ id, name, group }) => ({ id, name, group })),
      { id: NO_TOPIC, name: words.noTopic, unsaid: true },
    ],
    of: ({ known }) => (known?.topics.length ? known.topics.map(({ id }) => id) : [NO_TOPIC]),
  },
  {
    key: 'owner',
    name: words.names.owner,
    beside: 'value',
    values: () => withNames([...OWNERS, NOT_STATED], words.owners),
    of: ({ known }) => [known?.owner?.value ?? NOT_STATED],
  },
  {
    key: 'retry',
    name: words.names.retry,
    beside: 'value',
    values: () => withNames([...RETRIES, NOT_STATED], words.retries),
    of: ({ known }) => [known?.retry?.value ?? NOT_STATED],
  },
  {
    key: 'basis',
    name: words.names.basis,
    values: () => withNames([...BASES, NOT_STATED], words.bases),
    of: ({ known }) => {
      const bases = [known?.owner, known?.retry].flatMap((judgement) => judgement?.basis ?? []);
      return bases.length > 0 ? [...new Set(bases)] : [NOT_STATED];
    },
  },
  {
    key: 'status',
    name: words.names.status,
    values: () => [
      { id: 'current', name: words.statuses.current },
      { id: 'removed', name: words.statuses.removed },
    ],
    of: ({ entry }) => [entry.status],
  },
  {
    key: 'change',
    name: words.names.change,
    beside: 'name and value',
    values: () => [
      ...VERDICTS.map((verdict) => ({ id: verdict, name: words.verdicts[verdict].name })),
      { id: NEVER, name: words.neverChanged, unsaid: true },
    ],
    of: ({ known }) => [known?.lastChange ?? NEVER],
  },
];

const withNames = <Id extends string>(ids: readonly Id[], names: Readonly<Record<Id, string>>) =>
  ids.map((id): FacetValue => ({ id, name: names[id], ...(id === NOT_STATED && { unsaid: true as const }) }));

/** Ids of modules are unique within their system only. */
const moduleId = (system: string, module: string) => `${system}/${module}`;
