/** Builds what the page of all codes loads (`/browse/codes.json`). */
import { DIGITS, type BrowseData, type Facet, type KindRow } from './browse-data.ts';
import type { EntryFacets, FacetDefinition, FacetItem, FacetSources } from './facets.ts';

/**
 * Builds the data.
 * @param known by entry id; an entry without any counts as one of which nothing is known
 * @param definitions the facets, in the order of the form
 * @returns deterministic; systems and their entries in the order of the sources
 */
export function buildBrowseData(
  sources: FacetSources,
  known: ReadonlyMap<string, EntryFacets>,
  definitions: readonly FacetDefinition[],
): BrowseData {
  const { systems } = sources;
  const items = systems.flatMap((system) =>
    system.entries.map((entry): FacetItem => ({ system, entry, known: known.get(entry.id) })),
  );
  return {
    facets: definitions.map((definition) => toFacet(definition, sources, items)),
    perModule: systems.filter(({ manifest }) => manifest.numbering === 'per-module').map(({ id }) => id),
    codes: items.map(({ entry: { kind, code } }) => (kind === 'exact' ? Number(code) : code)),
    titles: items.map(({ entry }) => entry.title),
    kinds: items.flatMap(({ entry: { kind, from, to } }, row): KindRow[] =>
      kind === 'exact' ? [] : [[row, kind, from ?? null, to ?? null]],
    ),
  };
}

/** Values that no entry has are left in, so that positions are simple. */
function toFacet(
  { values: valuesOf, of, ...head }: FacetDefinition,
  sources: FacetSources,
  items: readonly FacetItem[],
): Facet {
  const values = valuesOf(sources);
  const positions = new Map(values.map(({ id }, position) => [id, position]));
  const rows = items.map((item) => [...new Set(of(item))].map((id) => positionOf(positions, head.key, id)));
  const isPlain = values.length <= DIGITS && rows.every((own) => own.length === 1);
  return {
    ...head,
    values,
    rows: isPlain
      ? rows.map(([position = 0]) => position.toString(DIGITS)).join('')
      : rows.map((own) => (own.length === 1 ? (own[0] ?? 0) : own)),
  };
}

function positionOf(positions: ReadonlyMap<string, number>, key: string, id: string): number {
  const position = positions.get(id);
  if (position === undefined) throw new Error(`facet "${key}" has no value "${id}", which an entry has`);
  return position;
}
