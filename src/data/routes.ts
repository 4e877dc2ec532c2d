import type { System } from '../domain/model/catalogue.ts';
import type { Entry } from '../domain/model/entry.ts';
import type { Manifest, ManifestVersion } from '../schemas/manifest.ts';
import {
  codePath,
  modulePath,
  numberPath,
  sourcePath,
  systemChangesPath,
  systemPath,
  topicPath,
  versionChangesPath,
} from '../domain/model/address.ts';
import { versionPairs } from '../domain/history/pairs.ts';
import type { NumberMeanings } from '../domain/number/number-meanings.ts';
import type { Topic } from '../domain/topics/topic.ts';
import type { TombstoneAnswer } from '../domain/tombstones/tombstone.ts';
import { getNumberMeanings } from './numbers.ts';
import { perBuild } from './per-build.ts';
import { getTombstoneAnswers } from './tombstones.ts';
import { getSystems } from './systems.ts';
import { getTopics } from './topics.ts';

/** Every page that is made from data, before anything renders: pages come from this list and from nowhere else. */
export type Route =
  | { kind: 'system'; path: string; system: System }
  | { kind: 'module'; path: string; system: System; module: Manifest['modules'][number] }
  | { kind: 'code'; path: string; system: System; entry: Entry }
  | { kind: 'source'; path: string; system: System; version: ManifestVersion }
  | { kind: 'number'; path: string; meanings: NumberMeanings }
  | { kind: 'topic'; path: string; topic: Topic }
  /** Where no document gives an answer any more; a file where the path does not end with a slash. */
  | { kind: 'tombstone'; path: string; answer: TombstoneAnswer }
  | { kind: 'system-changes'; path: string; system: System }
  | { kind: 'version-changes'; path: string; system: System; from: string; to: string };

type RouteOf<Kind extends Route['kind']> = Extract<Route, { kind: Kind }>;

/**
 * Pages of all systems.
 * @throws when two of them claim one address, which would silently lose a page
 */
export const getRoutes = perBuild(async function routes(): Promise<Route[]> {
  const tombstones = (await getTombstoneAnswers()).map((answer) => ({
    kind: 'tombstone' as const,
    path: answer.path,
    answer,
  }));
  const pages = [
    ...(await getSystems()).flatMap(routesOf),
    ...(await numberRoutes()),
    ...(await topicRoutes()),
    ...tombstones,
  ];
  const [clash] = [...Map.groupBy(pages, ({ path }) => path)].filter(([, claims]) => claims.length > 1);
  if (clash)
    throw new Error(`${clash[0]} is claimed by ${clash[1].map(({ kind }) => kind).join(' and ')} pages`);
  return pages;
});

/** Pages of some kinds, each with the segments of its address. */
export async function getRoutesOfKind<Kind extends Route['kind']>(
  ...kinds: Kind[]
): Promise<{ route: RouteOf<Kind>; segments: string[] }[]> {
  const isWanted = (route: Route): route is RouteOf<Kind> => (kinds as string[]).includes(route.kind);
  return (await getRoutes())
    .filter(isWanted)
    .map((route) => ({ route, segments: route.path.split('/').filter(Boolean) }));
}

async function numberRoutes(): Promise<Route[]> {
  const numbers = [...(await getNumberMeanings()).values()];
  return numbers.map((meanings) => ({ kind: 'number', path: numberPath(meanings.code), meanings }));
}

async function topicRoutes(): Promise<Route[]> {
  return (await getTopics()).map((topic) => ({ kind: 'topic', path: topicPath(topic.id), topic }));
}

function routesOf(system: System): Route[] {
  const { id, manifest, entries } = system;
  return [
    { kind: 'system', path: systemPath(id), system },
    ...manifest.modules.map((module) => ({
      kind: 'module' as const,
      path: modulePath(id, module.id),
      system,
      module,
    })),
    ...entries.map((entry) => ({ kind: 'code' as const, path: codePath(entry), system, entry })),
    ...manifest.versions.map((version) => ({
      kind: 'source' as const,
      path: sourcePath(id, version.id),
      system,
      version,
    })),
    ...(manifest.versions.length > 1
      ? [{ kind: 'system-changes' as const, path: systemChangesPath(id), system }]
      : []),
    ...versionPairs(manifest.versions).map(({ from, to }) => ({
      kind: 'version-changes' as const,
      path: versionChangesPath(id, from, to),
      system,
      from,
      to,
    })),
  ];
}
