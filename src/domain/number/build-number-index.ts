import type { Origin } from '../../schemas/curation.ts';
import type { Alias } from '../../schemas/search.ts';
import { newestVersion, type System } from '../model/catalogue.ts';
import { symbolsOf, type Entry } from '../model/entry.ts';
import { valuesByKey } from '../model/values-by-key.ts';
import type { IndexedSystem, Row } from './indexed-system.ts';
import { envelopeRules } from '../links/envelope.ts';
import type { CodeHit, NumberIndex } from './number-index.ts';
import { buildFields, buildNames } from '../search/names.ts';

/**
 * Builds the index.
 * @param systems in display order, their entries too
 * @param aliases what people call them besides their own names
 * @param origins where numbers come from: which of them are envelopes
 * @param retired codes that no document has any more
 * @returns deterministic: the same systems give the same index
 */
export function buildNumberIndex(
  systems: readonly System[],
  aliases: readonly Alias[] = [],
  origins: readonly Origin[] = [],
  retired: CodeHit[] = [],
): NumberIndex {
  const symbols = valuesByKey(
    systems.flatMap(({ entries }) =>
      entries.flatMap((entry) => symbolsOf(entry).map((symbol) => [symbol, entry.id] as const)),
    ),
  );
  return {
    ...(retired.length > 0 && { retired }),
    envelopes: envelopeRules(origins),
    names: buildNames(systems, aliases),
    fields: buildFields(aliases),
    ...(symbols.size > 0 && { symbols: Object.fromEntries(symbols) }),
    systems: systems.map(indexedSystem),
  };
}

function indexedSystem({ id, manifest, entries }: System): IndexedSystem {
  const { date } = newestVersion({ manifest });
  const positions = new Map(manifest.modules.map((module, position) => [module.id, position]));
  return {
    id,
    name: manifest.shortName,
    perModule: manifest.numbering === 'per-module',
    ...(date !== null && { until: date }),
    modules: manifest.modules.map((module) => ({ id: module.id, name: module.name })),
    rows: entries.map((entry) => rowOf(entry, positions.get(entry.namespace ?? entry.module) ?? -1)),
  };
}

function rowOf({ kind, code, title, status, from, to }: Entry, module: number): Row {
  const removed = status === 'removed' ? 1 : 0;
  if (kind !== 'exact') return [code, module, title, removed, kind, from ?? null, to ?? null];
  return removed ? [Number(code), module, title, removed] : [Number(code), module, title];
}
