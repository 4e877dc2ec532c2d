/** The builds that the whole-site tests look at; tests/support/build-sites.ts makes them before the tests run. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { filesBelow } from '../../scripts/shared/files.ts';
import { ORIGINAL, TRANSLATED } from '../../src/schemas/locales.ts';

/** TEST_SITES names other builds: `npm run evaluate -- faults` breaks them on purpose and sees which test notices. */
const FOLDER = resolve(process.env.TEST_SITES ?? '.cache/test-sites');

/** TEST_GROWN asks the same of content that has a system and a version more: the project `grown` of vitest.config.ts. */
const IS_GROWN = process.env.TEST_GROWN === '1';
export const GROWN_CONTENT = join(FOLDER, 'grown-content');
/** The content that the sites show. */
export const CONTENT = IS_GROWN ? GROWN_CONTENT : resolve('content');

export interface BuiltSite {
  root: string;
  /** Base path of the build, with a slash at both ends. */
  base: string;
  /** Address of the host, where the build knows it. */
  host?: string;
  /** Of the machine that builds it. */
  env?: Record<string, string>;
}

/** Built from grown content, with the number index in parts, as only large sites have it (tests/scale.test.ts). */
export const GROWN: BuiltSite = {
  root: join(FOLDER, 'grown'),
  base: '/',
  env: { CONTENT_DIR: GROWN_CONTENT, PREVIEW_IMAGES: '0', LOCALES: ORIGINAL, LOOKUP_ROWS: '60' },
};

/** In a language that was added to a copy of the project (add-locale.ts), of grown content. */
export const ADDED_LOCALE = 'id';
export const ADDED_PROJECT = join(FOLDER, 'added-locale');

/** Where the site that knows its host is said to be; no such host exists. */
export const HOST = 'https://site.invalid';

export const SITES = {
  /** Served from the root of a host. */
  root: IS_GROWN ? GROWN : { root: join(FOLDER, 'root'), base: '/' },
  /** The same once more, on a machine of another time zone and language. */
  again: {
    root: join(FOLDER, 'again'),
    base: '/',
    env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  },
  /** Served from a folder of a host. */
  based: { root: join(FOLDER, 'based'), base: '/docs/handbook/', host: HOST },
} satisfies Record<string, BuiltSite>;

/** Where a site may stand; of grown content there is one only. */
export const PLACES: BuiltSite[] = IS_GROWN ? [GROWN] : [SITES.root, SITES.based];

/** What the builds printed, for the test that they print no warning. */
export const BUILD_LOG = join(FOLDER, 'build.log');

/** The pages in English of a site: one in itself, in a folder of that. */
export const englishOf = ({ root, base }: BuiltSite): BuiltSite => ({
  root: join(root, 'en'),
  base: `${base}en/`,
});
export const ENGLISH: BuiltSite = englishOf(SITES.root);

/** Files of a site by path below its root, sorted; those of its other languages not among them. */
export const filesOf = ({ root }: BuiltSite): string[] =>
  filesBelow(root).filter((path) => !TRANSLATED.some((locale) => path.startsWith(`${locale}/`)));

const parsed = new Map<string, CheerioAPI>();
/** Parses a page, or looks it up where a test of the same worker has parsed it: not to be changed. */
export function parse(html: string): CheerioAPI {
  const page = parsed.get(html) ?? load(html);
  parsed.set(html, page);
  return page;
}

/** The HTML pages of a site: address below the base (`/tencent-im/6206/`, `/404.html`) → text. */
export function pagesOf(site: BuiltSite): Map<string, string> {
  const files = filesOf(site).filter((path) => path.endsWith('.html'));
  return new Map(
    files.map((path) => [
      `/${path.replace(/(^|\/)index\.html$/u, '$1')}`,
      readFileSync(join(site.root, path), 'utf8'),
    ]),
  );
}

/**
 * One of the pages of a site, to look into.
 * @throws Error where there is none at that address: of a page that is missing, nothing can be said to be absent
 */
export function parsePage(pages: ReadonlyMap<string, string>, address: string): CheerioAPI {
  const html = pages.get(address);
  if (html === undefined) throw new Error(`the site has no page ${address}`);
  return parse(html);
}
