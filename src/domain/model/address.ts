/**
 * The one place where public addresses are formed. Paths are relative to the site's base, begin and end with a
 * slash, and hold once shipped (content/permalinks.json).
 */

export interface CodeAddress {
  system: string;
  /** Layer, for systems whose numbers are unique per module only. */
  namespace: string | null;
  code: string;
}

/** Id of an entry, unique over all systems: `tencent-im/6206`, `msdk/wechat/40001`. */
export function entryId({ system, namespace, code }: CodeAddress): string {
  return [system, namespace, code].filter((part) => part !== null).join('/');
}

/** Inverse of {@link entryId}; null where the text has another shape. */
export function parseEntryId(id: string): CodeAddress | null {
  const [system, second, third, ...rest] = id.split('/');
  if (!system || !second || rest.length > 0) return null;
  return third === undefined
    ? { system, namespace: null, code: second }
    : { system, namespace: second, code: third };
}

/** First parts of addresses that no system may be named, because pages of the site have them or will. */
export const RESERVED: readonly string[] = [
  '404',
  'about',
  'api',
  'browse',
  'changes',
  'check',
  'code',
  'decode',
  'icons',
  'offline',
  'og',
  'pagefind',
  'search',
  'sources',
  'topics',
];

export const homePath = () => '/';
export const systemPath = (system: string) => `/${system}/`;
export const modulePath = (system: string, module: string) => `/${system}/${module}/`;
export const codePath = (address: CodeAddress) => `/${entryId(address)}/`;
export const sourcesPath = () => '/sources/';
export const aboutPath = () => '/about/';

/** Every meaning of one number, in every system and layer; and the list of the numbers with several. */
export const numberPath = (code: string) => `/code/${code}/`;
export const numbersPath = () => '/code/';

/** All codes with facets to choose by. */
export const browsePath = () => '/browse/';

/** Meanings that recur across systems, and the codes of one of them. */
export const topicsPath = () => '/topics/';
export const topicPath = (topic: string) => `/topics/${topic}/`;

/** How programs use the data. */
export const apiPath = () => '/api/';

/** Where a log is pasted and its codes are found. */
export const decodePath = () => '/decode/';

/** A document as a page; with `line`, the anchor of that line. */
export function sourcePath(system: string, version: string, line?: number): string {
  return `/sources/${system}/${version}/${line === undefined ? '' : `#L${line}`}`;
}

/** What changed: all systems, one system, or between two versions of one. */
export const changesPath = () => '/changes/';
export const systemChangesPath = (system: string) => `/changes/${system}/`;
export const versionChangesPath = (system: string, from: string, to: string) =>
  `/changes/${system}/${from}/${to}/`;

/** What the offline copy shows in place of a page that it hasn't got; the only page that no link leads to. */
export const offlinePath = () => '/offline/';

/** What makes the site work offline, and can be installed: the worker, the description of the app, its icons. */
export const workerPath = () => '/sw.js';
export const appManifestPath = () => '/manifest.webmanifest';
export const iconPath = (name: string) => `/icons/${name}.png`;

/** Where a developer compares the codes that his app handles with two versions. */
export const checkPath = () => '/check/';

/** Data for machines. */
export const systemsDataPath = () => '/api/v1/systems.json';
export const codesDataPath = () => '/api/v1/codes.json';
export const codesTablePath = () => '/api/v1/codes.csv';
export const topicsDataPath = () => '/api/v1/topics.json';
export const schemaPath = (name: string) => `/api/v1/schemas/${name}.json`;
export const changesDataPath = (system: string) => `/api/v1/changes/${system}.json`;
export const changesFeedPath = (system: string) => `/api/v1/changes/${system}.atom`;
export const changesSchemaPath = () => schemaPath('changes');
/** The changes of every system in one feed. */
export const allChangesFeedPath = () => '/api/v1/changes.atom';

/** The example of a program that reads them. */
export const examplePath = () => '/api/examples/err-bot.mjs';

/** For language models: what the site has, and all of it in one text. */
export const llmsPath = () => '/llms.txt';
export const llmsFullPath = () => '/llms-full.txt';

/** The terms of the programs of others that are part of the pages. */
export const licensesPath = () => '/licenses.txt';

/** For search engines. The sitemap exists only where the site knows its host; `part`: 1-based, of a long one. */
export const robotsPath = () => '/robots.txt';
export const sitemapPath = (part?: number) => `/sitemap${part === undefined ? '' : `-${part}`}.xml`;

/** With this file browsers offer the site as a search engine; it exists only where the site knows its host. */
export const openSearchPath = () => '/opensearch.xml';

/** Alternates of a code page: the entry in full as data, and as text. */
export const codeDataPath = (address: CodeAddress) => `/${entryId(address)}.json`;
export const codeMarkdownPath = (address: CodeAddress) => `/${entryId(address)}.md`;

/** Picture that stands for a code page where its link is shown; and the one for every other page. */
export const codeImagePath = (address: CodeAddress) => `/og/${entryId(address)}.png`;
export const siteImagePath = () => '/og/site.png';

/** What the page of {@link checkPath} loads. */
export const checkDataPath = (system: string) => `/check/${system}.json`;

/** What the search, the decoder and the page of missing addresses load; `shard`: a part of a long index. */
export const numbersDataPath = (shard?: number) =>
  `/search/numbers${shard === undefined ? '' : `/${shard}`}.json`;
export const textsDataPath = () => '/search/texts.json';
/** The documents' own words, where the pages are in another language. */
export const originalsDataPath = () => '/search/originals.json';

/** What the decoder loads with the numbers: the words by which a log names its system. */
export const logHintsPath = () => '/search/log-hints.json';

/** What the page of {@link browsePath} loads. */
export const browseDataPath = () => '/browse/codes.json';

/** Anchor of a module, on the page of its system and on those of changes. */
export const moduleAnchor = (module: string) => `m-${module}`;

/** Anchor, on a code page, of what one version says. */
export const versionAnchor = (version: string) => `v-${version}`;

/** Folder of a locale's pages, below the site's base: the first stands at the root. Empty, or with a slash in front. */
export const localeFolder = (locale: string, locales: readonly string[]): string =>
  locale === locales[0] ? '' : `/${locale}`;

/**
 * Base of another locale's pages, with a slash at both ends.
 * @param base of this locale's
 */
export function localeBase(
  base: string,
  { from, to, locales }: { from: string; to: string; locales: readonly string[] },
): string {
  const own = base.replace(/\/$/u, '');
  const root = own.slice(0, own.length - localeFolder(from, locales).length);
  return `${root}${localeFolder(to, locales)}/`;
}

/**
 * Puts a path under the base that the site is served from.
 * @param base as the build tool has it: `/`, `/handbook` or `/handbook/`
 * @param path a path of this module
 */
export function withBase(base: string, path: string): string {
  return base.replace(/\/$/, '') + path;
}
