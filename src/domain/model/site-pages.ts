/** Pages of the site that are about no system and no code: where they are; what they are called is said elsewhere. */
import {
  aboutPath,
  apiPath,
  browsePath,
  changesPath,
  checkPath,
  decodePath,
  homePath,
  numbersPath,
  sourcesPath,
  topicsPath,
} from './address.ts';

/** The id is the first part of the address. */
export const SITE_PAGES = [
  { id: 'code', path: numbersPath() },
  { id: 'sources', path: sourcesPath() },
  { id: 'changes', path: changesPath() },
  { id: 'check', path: checkPath() },
  { id: 'decode', path: decodePath() },
  { id: 'browse', path: browsePath() },
  { id: 'topics', path: topicsPath() },
  { id: 'api', path: apiPath() },
  { id: 'about', path: aboutPath() },
] as const;

/** Addresses of the pages that there is one of, whatever the data. */
export const fixedPaths = (): string[] => [homePath(), ...SITE_PAGES.map(({ path }) => path)];

export type SitePage = (typeof SITE_PAGES)[number];
export type SitePageId = SitePage['id'];

/** What the header of every page leads to, in its order: what people come to do. */
const HEADER: readonly SitePageId[] = ['decode', 'browse', 'topics', 'changes', 'check'];
/** What the footer has besides: what the rest is made from, and for programs. */
const FOOTER: readonly SitePageId[] = ['code', 'sources', 'api', 'about'];

const pagesNamed = (ids: readonly SitePageId[]): SitePage[] =>
  ids.flatMap((id) => SITE_PAGES.filter((page) => page.id === id));

export const headerPages = () => pagesNamed(HEADER);
export const footerPages = () => pagesNamed(FOOTER);
