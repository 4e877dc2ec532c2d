/** Makes what the checks look at: see check.ts. */
import type { System } from '../../../src/domain/model/catalogue.ts';
import {
  CURATION_FILES,
  isCurationList,
  type CurationList,
  type CurationName,
  type CurationOf,
} from '../../../src/schemas/curation-files.ts';
import type { Faults } from '../../shared/source-error.ts';
import { addressesOf, dataAddressesOf } from '../emit/permalinks.ts';
import { readShipped } from '../emit/shipped-addresses.ts';
import { readCuration, readCurationItems, readReviews } from '../read/curation.ts';
import { lastAddresses } from '../read/last-wordings.ts';
import { readGlossary, readTranslations } from '../read/translations.ts';
import { tryManifests } from '../read/project.ts';
import type { ContentFiles, ConvertedContent, WholeContent } from './check.ts';

/**
 * Reads the manifests and the curation of a content folder.
 * @param faults is told of every file with a fault
 * @throws SourceError where there is no manifest at all
 */
export function readFiles(folder: string, faults: Faults): ContentFiles {
  const manifests = tryManifests(folder, faults);
  const read = once(<Name extends CurationList>(name: Name) => readCurationItems(folder, name));
  const names = Object.keys(CURATION_FILES) as CurationName[];
  for (const name of names) {
    faults.attempt(() => (isCurationList(name) ? read(name) : readCuration(folder, name)));
  }
  const reviews = new Map(
    [...manifests.keys()].map((id) => [id, faults.attempt(() => readReviews(folder, id)) ?? []]),
  );
  return {
    folder,
    manifests,
    curation: read,
    values: <Name extends CurationList>(name: Name) =>
      read(name).map(({ value }) => value) as unknown as CurationOf<Name>,
    reviews: (system) => reviews.get(system) ?? [],
    translations: once((file: `${string}/${string}`) => {
      const [locale = '', name = ''] = file.split('/');
      return readTranslations(folder, locale, name);
    }),
    glossary: once((locale: string) => readGlossary(folder, locale)),
    shipped: once(() => readShipped(folder, () => lastAddresses(folder))),
  };
}

/** @param systems those that could be converted whole */
export function withSystems(files: ContentFiles, systems: readonly System[]): ConvertedContent {
  const whole = new Set(systems.map(({ id }) => id));
  return {
    ...files,
    systems,
    entries: new Map(systems.flatMap(({ entries }) => entries.map((entry) => [entry.id, entry]))),
    isJudged: (id) => {
      const [system = ''] = id.split('/');
      return whole.has(system) || !files.manifests.has(system);
    },
  };
}

/** @param content with every system that there is */
export function asWhole(content: ConvertedContent): WholeContent {
  const { systems, values } = content;
  const live = once(() => {
    // A topic that is listed twice is told as that.
    const topics = new Map(values('topics').map((topic) => [topic.id, topic]));
    return [...addressesOf(systems, [...topics.values()]), ...dataAddressesOf(systems)];
  });
  return { ...content, live };
}

/** Keeps what a function gives for each argument; what it throws, it throws each time. */
function once<From extends [] | [unknown], T>(make: (...from: From) => T): (...from: From) => T {
  const results = new Map<unknown, T>();
  return (...from) => {
    if (!results.has(from[0])) results.set(from[0], make(...from));
    return results.get(from[0]) as T;
  };
}
