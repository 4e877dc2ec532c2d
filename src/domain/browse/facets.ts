/** What codes are chosen by. A further facet is one more item of {@link FACETS}, and nothing else. */
import { NOT_STATED, OWNERS, type Owner, RETRIES, type Retry } from '../../schemas/values.ts';
import { OWNER_NAMES, RETRY_NAMES } from '../handling/handling.ts';
import { VERDICT_NAMES } from '../history/names.ts';
import { VERDICTS, type Verdict } from '../history/summary.ts';
import type { System } from '../model/catalogue.ts';
import { latestRecords, type Entry } from '../model/entry.ts';
import type { Topic } from '../topics/topic.ts';
import type { FacetHead, FacetValue } from './browse-data.ts';

/** What the site knows of an entry beyond the document's columns. */
export interface EntryFacets {
  topics: readonly Pick<Topic, 'id'>[];
  owner: { value: Owner } | null;
  retry: { value: Retry } | null;
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
export interface FacetItem {
  system: System;
  entry: Entry;
  known: EntryFacets | undefined;
}

export interface FacetDefinition extends FacetHead {
  /** In display order. */
  values: (sources: FacetSources) => FacetValue[];
  /** Ids of the values of an entry, at least one, the main one first. */
  of: (item: FacetItem) => string[];
}

/** What stands for codes without a topic, and for those that have said the same in every version. */
const NO_TOPIC = 'none';
const NEVER = 'never';

/** In the order of the form. A line of the list says system, module and status by itself: see `rowOf`. */
export const FACETS: readonly FacetDefinition[] = [
  {
    key: 'system',
    name: '系统',
    values: ({ systems }) => systems.map(({ id, manifest }) => ({ id, name: manifest.shortName })),
    of: ({ system }) => [system.id],
  },
  {
    key: 'module',
    name: '模块或层',
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
    name: '主题',
    values: ({ topics }) => [
      ...topics.map(({ id, name, group }) => ({ id, name, group })),
      { id: NO_TOPIC, name: '不属于任何主题', unsaid: true },
    ],
    of: ({ known }) => (known?.topics.length ? known.topics.map(({ id }) => id) : [NO_TOPIC]),
  },
  {
    key: 'owner',
    name: '谁处理',
    beside: 'value',
    values: () => withNames([...OWNERS, NOT_STATED], OWNER_NAMES),
    of: ({ known }) => [known?.owner?.value ?? NOT_STATED],
  },
  {
    key: 'retry',
    name: '能否重试',
    beside: 'value',
    values: () => withNames([...RETRIES, NOT_STATED], RETRY_NAMES),
    of: ({ known }) => [known?.retry?.value ?? NOT_STATED],
  },
  {
    key: 'status',
    name: '状态',
    values: () => [
      { id: 'current', name: '现行' },
      { id: 'removed', name: '已移除' },
    ],
    of: ({ entry }) => [entry.status],
  },
  {
    key: 'change',
    name: '最近变更',
    beside: 'name and value',
    values: () => [
      ...VERDICTS.map((verdict) => ({ id: verdict, name: VERDICT_NAMES[verdict].name })),
      { id: NEVER, name: '从未变更', unsaid: true },
    ],
    of: ({ known }) => [known?.lastChange ?? NEVER],
  },
];

const withNames = <Id extends string>(ids: readonly Id[], names: Readonly<Record<Id, string>>) =>
  ids.map((id): FacetValue => ({ id, name: names[id], ...(id === NOT_STATED && { unsaid: true as const }) }));

/** Ids of modules are unique within their system only. */
const moduleId = (system: string, module: string) => `${system}/${module}`;
