import {
  allChangesFeedPath,
  changesDataPath,
  changesFeedPath,
  codeDataPath,
  codeMarkdownPath,
  codePath,
  codesDataPath,
  codesTablePath,
  llmsFullPath,
  llmsPath,
  modulePath,
  numberPath,
  robotsPath,
  schemaPath,
  sourcePath,
  systemChangesPath,
  systemPath,
  systemsDataPath,
  topicPath,
  topicsDataPath,
  versionChangesPath,
} from '../../../src/domain/model/address.ts';
import { fixedPaths } from '../../../src/domain/model/site-pages.ts';
import type { System } from '../../../src/domain/model/catalogue.ts';
import { buildNumberMeanings } from '../../../src/domain/number/number-meanings.ts';
import type { Topic } from '../../../src/domain/topics/topic.ts';
import { versionPairs } from '../../../src/domain/history/pairs.ts';
import { API_SCHEMA_NAMES } from '../../../src/schemas/api-schemas.ts';

/** Every address that the data gives the site now. */
export function addressesOf(systems: readonly System[], topics: readonly Pick<Topic, 'id'>[]): string[] {
  return [
    ...fixedPaths(),
    ...topics.map(({ id }) => topicPath(id)),
    ...[...buildNumberMeanings(systems).keys()].map(numberPath),
    ...systems.flatMap(({ id, manifest, entries }) => [
      systemPath(id),
      ...manifest.modules.map((module) => modulePath(id, module.id)),
      ...manifest.versions.map((version) => sourcePath(id, version.id)),
      ...entries.map(codePath),
      ...(manifest.versions.length > 1 ? [systemChangesPath(id)] : []),
      ...versionPairs(manifest.versions).map(({ from, to }) => versionChangesPath(id, from, to)),
    ]),
  ];
}

/**
 * Every file for programs that the data gives the site now; the alternates of the code pages among them. Not those that
 * exist for some hosts only: the sitemap and the search description.
 */
export function dataAddressesOf(systems: readonly System[]): string[] {
  return [
    systemsDataPath(),
    codesDataPath(),
    codesTablePath(),
    topicsDataPath(),
    allChangesFeedPath(),
    ...API_SCHEMA_NAMES.map(schemaPath),
    llmsPath(),
    llmsFullPath(),
    robotsPath(),
    ...systems.flatMap(({ id, manifest, entries }) => [
      ...entries.map(codeDataPath),
      ...entries.map(codeMarkdownPath),
      ...(manifest.versions.length > 1 ? [changesDataPath(id), changesFeedPath(id)] : []),
    ]),
  ];
}
