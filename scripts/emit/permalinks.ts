import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  aboutPath,
  apiPath,
  browsePath,
  changesPath,
  checkPath,
  codePath,
  decodePath,
  homePath,
  modulePath,
  numberPath,
  numbersPath,
  sourcePath,
  sourcesPath,
  systemChangesPath,
  systemPath,
  topicsPath,
  versionChangesPath,
} from '../../src/domain/address.ts';
import type { System } from '../../src/domain/catalogue.ts';
import { buildHubs } from '../../src/domain/number-hub.ts';
import { versionPairs } from '../../src/domain/history/pairs.ts';
import { canonicalJson } from './canonical-json.ts';

export const PERMALINKS = 'permalinks.json';

/** Every address that the data gives the site now. */
export function addressesOf(systems: readonly System[]): string[] {
  return [
    homePath(),
    aboutPath(),
    sourcesPath(),
    changesPath(),
    checkPath(),
    decodePath(),
    browsePath(),
    topicsPath(),
    apiPath(),
    numbersPath(),
    ...[...buildHubs(systems).keys()].map(numberPath),
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
 * The list of every address ever shipped, with today's added. It only grows: an address that has shipped once
 * answers forever, and the tests ask each one.
 * @param content path of the content folder
 * @returns the text of the file, sorted by code unit
 */
export function permalinksText(content: string, addresses: readonly string[]): string {
  const file = join(content, PERMALINKS);
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : [];
  return canonicalJson([...new Set([...known, ...addresses])].sort());
}
