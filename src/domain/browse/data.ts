/** Builds what the page of all codes loads (`/browse/codes.json`). */
import { NOT_STATED, OWNERS, type Owner, RETRIES, type Retry } from '../../schemas/values.ts';
import type { System } from '../model/catalogue.ts';
import { latestRecords, type Entry } from '../model/entry.ts';
import { OWNER_NAMES, RETRY_NAMES } from '../handling/handling.ts';
import { VERDICT_NAMES } from '../history/names.ts';
import { VERDICTS, type Verdict } from '../history/summary.ts';
import type { Topic } from '../topics/topic.ts';
import {
  DIGITS,
  FACET_KEYS,
  type BrowseData,
  type Facet,
  type FacetKey,
  type FacetValue,
  type KindRow,
} from './facet.ts';

/** What the site knows of an entry beyond the document's columns. */
export interface EntryFacets {
  topics: readonly Pick<Topic, 'id'>[];
  owner: { value: Owner } | null;
  retry: { value: Retry } | null;
  lastChange: Verdict | null;
}

/** What stands for codes without a topic, and for those that have said the same in every version. */
const NO_TOPIC = 'none';
const NEVER = 'never';

interface Item {
  system: System;
  entry: Entry;
  facets: EntryFacets | undefined;
}

/** Name, values and what an entry has of them; values that no entry has are left in, so that positions are simple. */
interface Definition {
  name: string;
  values: FacetValue[];
  of: (item: Item) => string[];
}

/**
 * Builds the data.
 * @param systems in display order, their entries too
 * @param topics in the order of the curation
 * @param facets by entry id; an entry without any counts as one of which nothing is known
 * @returns deterministic
 */
export function buildBrowseData(
  systems: readonly System[],
  topics: readonly Pick<Topic, 'id' | 'name' | 'group'>[],
  facets: ReadonlyMap<string, EntryFacets>,
): BrowseData {
  const items = systems.flatMap((system) =>
    system.entries.map((entry): Item => ({ system, entry, facets: facets.get(entry.id) })),
  );
  const definitions = defineFacets(systems, topics);
  return {
    facets: FACET_KEYS.map((key) => toFacet(key, definitions[key], items)),
    layered: systems.filter(({ manifest }) => manifest.numbering === 'per-module').map(({ id }) => id),
    codes: items.map(({ entry: { kind, code } }) => (kind === 'exact' ? Number(code) : code)),
    titles: items.map(({ entry }) => entry.title),
    kinds: items.flatMap(({ entry: { kind, from, to } }, row): KindRow[] =>
      kind === 'exact' ? [] : [[row, kind, from ?? null, to ?? null]],
    ),
  };
}

function defineFacets(
  systems: readonly System[],
  topics: readonly Pick<Topic, 'id' | 'name' | 'group'>[],
): Record<FacetKey, Definition> {
  return {
    system: {
      name: '系统',
      values: systems.map(({ id, manifest }) => ({ id, name: manifest.shortName })),
      of: ({ system }) => [system.id],
    },
    module: {
      name: '模块或层',
      values: systems.flatMap(({ id, manifest }) =>
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
    topic: {
      name: '主题',
      values: [
        ...topics.map(({ id, name, group }) => ({ id, name, group })),
        { id: NO_TOPIC, name: '不属于任何主题', unsaid: true },
      ],
      of: ({ facets }) => (facets?.topics.length ? facets.topics.map(({ id }) => id) : [NO_TOPIC]),
    },
    status: {
      name: '状态',
      values: [
        { id: 'current', name: '现行' },
        { id: 'removed', name: '已移除' },
      ],
      of: ({ entry }) => [entry.status],
    },
    change: {
      name: '最近变更',
      values: [
        ...VERDICTS.map((verdict) => ({ id: verdict, name: VERDICT_NAMES[verdict].name })),
        { id: NEVER, name: '从未变更', unsaid: true },
      ],
      of: ({ facets }) => [facets?.lastChange ?? NEVER],
    },
    owner: {
      name: '谁处理',
      values: withNames([...OWNERS, NOT_STATED], OWNER_NAMES),
      of: ({ facets }) => [facets?.owner?.value ?? NOT_STATED],
    },
    retry: {
      name: '能否重试',
      values: withNames([...RETRIES, NOT_STATED], RETRY_NAMES),
      of: ({ facets }) => [facets?.retry?.value ?? NOT_STATED],
    },
  };
}

const withNames = <Id extends string>(ids: readonly Id[], names: Readonly<Record<Id, string>>) =>
  ids.map((id): FacetValue => ({ id, name: names[id], ...(id === NOT_STATED && { unsaid: true as const }) }));

/** Ids of modules are unique within their system only. */
const moduleId = (system: string, module: string) => `${system}/${module}`;

function toFacet(key: FacetKey, { name, values, of }: Definition, items: readonly Item[]): Facet {
  const positions = new Map(values.map(({ id }, position) => [id, position]));
  const rows = items.map((item) => [...new Set(of(item))].map((id) => positionOf(positions, key, id)));
  const isPlain = values.length <= DIGITS && rows.every((own) => own.length === 1);
  return {
    key,
    name,
    values,
    rows: isPlain
      ? rows.map(([position = 0]) => position.toString(DIGITS)).join('')
      : rows.map((own) => (own.length === 1 ? (own[0] ?? 0) : own)),
  };
}

function positionOf(positions: ReadonlyMap<string, number>, key: FacetKey, id: string): number {
  const position = positions.get(id);
  if (position === undefined) throw new Error(`facet "${key}" has no value "${id}", which an entry has`);
  return position;
}
