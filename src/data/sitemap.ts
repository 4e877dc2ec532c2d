import { withBase } from '../domain/model/address.ts';
import { fixedPaths } from '../domain/model/site-pages.ts';
import { longestPart, sitemapParts, type InLanguage, type SitemapPage } from '../domain/api/sitemap.ts';
import type { Entry } from '../domain/model/entry.ts';
import { dateOfVersion } from '../domain/model/version.ts';
import type { System } from '../domain/model/catalogue.ts';
import { isShared } from '../domain/number/number-meanings.ts';
import { withDefault } from '../domain/page/page-head.ts';
import { getHistory } from './changes.ts';
import { SITE_ELSEWHERE, SITE_LOCALES, baseOf } from './locale.ts';
import { perBuild } from './per-build.ts';
import { getRoutes, type Route } from './routes.ts';
import { getSystems } from './systems.ts';

/** All pages that search engines shall show, in the parts of the sitemap; not those that name another page. */
export async function getSitemapParts(): Promise<SitemapPage[][]> {
  const routes = (await getRoutes()).filter(
    (route) => route.kind !== 'tombstone' && (route.kind !== 'number' || isShared(route.meanings)),
  );
  const dates = await getDates();
  const newest = latest((await getSystems()).map(dateOfSystem));
  return sitemapParts(
    [
      ...fixedPaths().map((path) => ({ path, lastmod: newest })),
      ...routes.map((route) => ({ path: route.path, lastmod: dateOfRoute(route, dates) })),
    ],
    longestPart(SITE_LOCALES.length),
  );
}

/** The languages in which the sitemap gives every page. */
export const sitemapLanguages = (site: URL | undefined): InLanguage[] =>
  withDefault(
    SITE_LOCALES.map((locale) => [
      locale,
      (path: string) => new URL(withBase(baseOf(locale), path), site).href,
    ]),
    SITE_ELSEWHERE,
  );

/** The last date of a list; undefined where it has none. */
const latest = (dates: readonly (string | null | undefined)[]): string | undefined =>
  dates
    .filter((date) => date !== null && date !== undefined)
    .sort()
    .at(-1);

const dateOfSystem = ({ manifest }: System) =>
  latest(manifest.versions.map(({ id }) => dateOfVersion(manifest, id)));

/** Of every code, by id: the document that brought it, or that changed it last. */
const getDates = perBuild(async function dates(): Promise<ReadonlyMap<string, string | undefined>> {
  const all = (await getSystems()).map(async (system) => {
    const { byEntry } = await getHistory(system);
    const dateOf = ({ id, versions }: Entry) => {
      const told = [
        ...versions.slice(0, 1).map(({ version }) => version),
        ...(byEntry.get(id) ?? []).map(({ to }) => to),
      ];
      return latest(told.map((version) => dateOfVersion(system.manifest, version)));
    };
    return system.entries.map((entry) => [entry.id, dateOf(entry)] as const);
  });
  return new Map((await Promise.all(all)).flat());
});

/** Since when a page tells what it tells, by the documents that it tells of. */
function dateOfRoute(route: Route, dates: ReadonlyMap<string, string | undefined>): string | undefined {
  switch (route.kind) {
    case 'code':
      return dates.get(route.entry.id);
    case 'number':
      return latest(route.meanings.places.map(({ entry }) => dates.get(entry.id)));
    case 'topic':
      return latest([...route.topic.codes.keys()].map((id) => dates.get(id)));
    case 'source':
      return route.version.date ?? undefined;
    case 'version-changes':
      return dateOfVersion(route.system.manifest, route.to) ?? undefined;
    case 'tombstone':
      return undefined;
    default:
      return dateOfSystem(route.system);
  }
}
