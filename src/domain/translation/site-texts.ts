/**
 * Where the site's own texts for readers stand in manifests, curation and reviews: the one list of them, by which they are
 * collected to be translated and by which they are translated.
 *
 * Not among them: words quoted from documents; the reasons of `splits.yaml`, `evidence.yaml` and `redirects.yaml` and of links,
 * which maintainers read; `synonyms.yaml` and `log-hints.yaml`, which no reader sees; the names that `aliases.yaml`
 * lists for the search; and the interface, whose words stand in `src/messages`.
 */
import type { CurationList, CurationOf } from '../../schemas/curation-files.ts';
import type { Review } from '../../schemas/curation.ts';
import type { Manifest } from '../../schemas/manifest.ts';

/** Gives what stands in place of a text. */
export type MapText = (text: string) => string;

/** A manifest with its texts for readers mapped. */
export function mapManifest(manifest: Manifest, map: MapText): Manifest {
  const { name, shortName, vendor, description, modules, versions } = manifest;
  return {
    ...manifest,
    name: map(name),
    shortName: map(shortName),
    vendor: map(vendor),
    description: map(description),
    modules: modules.map((module) => ({
      ...module,
      name: map(module.name),
      ...(module.part !== undefined && { part: map(module.part) }),
    })),
    versions: versions.map((version) => ({
      ...version,
      label: map(version.label),
      provenance: map(version.provenance),
      ...(version.repairs && {
        repairs: version.repairs.map((repair) => ({ ...repair, reason: map(repair.reason) })),
      }),
    })),
  };
}

const withReason = <Item extends { reason: string }>(item: Item, map: MapText): Item => ({
  ...item,
  reason: map(item.reason),
});

/** An item of each file of curation that has texts for readers, with these mapped. */
const MAPS = {
  aliases: (item, map) => ('foreign' in item ? { ...item, foreign: map(item.foreign) } : item),
  classes: withReason,
  evidence: (item, map) => ({ ...item, collect: item.collect.map(map) }),
  'handling/codes': withReason,
  'handling/corrections': withReason,
  'handling/notes': (item, map) =>
    'says' in item ? { ...item, says: map(item.says) } : withReason(item, map),
  'handling/phrases': withReason,
  'handling/topics': withReason,
  origins: (item, map) => ({ ...item, says: map(item.says) }),
  retired: ({ title, document, ...item }, map) => ({
    ...withReason(item, map),
    title: map(title),
    document: map(document),
  }),
  topics: ({ group, name, means, helps, ...item }, map) => ({
    ...item,
    group: map(group),
    name: map(name),
    means: map(means),
    ...(helps && { helps: helps.map((help) => ({ ...help, says: map(help.says) })) }),
  }),
  'without-topic': withReason,
} satisfies {
  [Name in CurationList]?: (item: CurationOf<Name>[number], map: MapText) => CurationOf<Name>[number];
};

type TranslatedCuration = keyof typeof MAPS;

/** Files of curation with texts for readers. */
export const TRANSLATED_CURATION = Object.keys(MAPS) as TranslatedCuration[];

/** What a file of curation holds, with its texts for readers mapped; as it is, where it has none. */
export function mapCuration(name: string, items: readonly unknown[], map: MapText): unknown[] {
  const ofFile = (MAPS as Record<string, ((item: never, map: MapText) => unknown) | undefined>)[name];
  return ofFile ? items.map((item) => ofFile(item as never, map)) : [...items];
}

/** A review with its note mapped. */
export const mapReview = <Item extends Pick<Review, 'note'>>(review: Item, map: MapText): Item =>
  review.note === undefined ? review : { ...review, note: map(review.note) };
