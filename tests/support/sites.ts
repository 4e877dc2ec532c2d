/** The builds that the whole-site tests look at; tests/support/build-sites.ts makes them before the tests run. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CheerioAPI } from 'cheerio';
// A tenth of the time of the parser that mends HTML as browsers do; a validator looks at a page of each template.
import { load } from 'cheerio/slim';
import { filesBelow } from '../../scripts/shared/files.ts';
import { TRANSLATED } from '../../src/schemas/locales.ts';

/** TEST_SITES names other builds: `npm run evaluate -- faults` breaks one on purpose and sees which test notices. */
const OTHER = process.env.TEST_SITES;
const FOLDER = resolve(OTHER ?? '.cache/test-sites');

/** Content of the project. */
export const CONTENT = resolve('content');

/**
 * A copy of the project to which documents (grown-content.ts), kept addresses (keep-addresses.ts) and a language
 * (add-locale.ts) were added.
 */
export const ADDED_PROJECT = join(FOLDER, 'added-project');
export const ADDED_LOCALE = 'id';

/** Where the site that knows its host is said to be; no such host exists. */
export const HOST = 'https://site.invalid';

/** Addresses that were shipped once, and that no document of {@link ADDED_PROJECT} has. */
export const KEPT = [
  '/code/87002/',
  '/code/87003/',
  '/code/88002/',
  '/older-system/71000/',
  ...['87002', '87003'].flatMap((code) =>
    ['/', '.json', '.md'].map((ending) => `/tencent-im/${code}${ending}`),
  ),
  '/tencent-im/88001-88009/',
  '/tencent-im/client/',
];

export interface BuiltSite {
  root: string;
  /** Base path of the build, with a slash at both ends. */
  base: string;
  /** Address of the host, where the build knows it. */
  host?: string;
}

export interface ShownContent extends BuiltSite {
  /** Folder of what it shows. */
  content: string;
}

export const SITES = {
  /** The project's own, served from the root of a host. */
  root: { root: join(FOLDER, 'root'), base: '/', content: CONTENT },
  /** Of the copy of the project, served from a folder of a host. */
  based: {
    root: join(FOLDER, 'based'),
    base: '/docs/handbook/',
    host: HOST,
    content: join(ADDED_PROJECT, 'content'),
  },
} satisfies Record<string, ShownContent>;

/** What Astro makes of the Chinese pages of the first once more, on a machine of another time zone and language. */
export const AGAIN = {
  root: join(FOLDER, 'again'),
  env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
};

/** What holds of any documents is asked of those to which some were added: a document takes no change of a test. */
export const GROWN: ShownContent = OTHER ? SITES.root : SITES.based;

/** All of them by name, for what is asked of each. */
export const PLACES: [name: string, site: ShownContent][] = Object.entries(
  OTHER ? { root: SITES.root } : SITES,
);

/** What the builds printed, for the test that they print no warning. */
export const BUILD_LOG = join(FOLDER, 'build.log');

/** The languages of a site beside Chinese: each a site in itself, in a folder of it. */
export const translationsOf = ({ root, base }: BuiltSite): BuiltSite[] =>
  [...TRANSLATED, ADDED_LOCALE]
    .map((locale) => ({ root: join(root, locale), base: `${base}${locale}/` }))
    .filter((site) => existsSync(site.root));

/** Files of a site by path below its root, sorted; those of its other languages not among them. */
export const filesOf = ({ root }: BuiltSite): string[] =>
  filesBelow(root).filter(
    (path) => ![...TRANSLATED, ADDED_LOCALE].some((locale) => path.startsWith(`${locale}/`)),
  );

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
 * The pages that the data of {@link GROWN} have, with addresses as the data have them. Kept addresses have pages, too, of which
 * tests/permalinks.test.ts tells.
 */
export function grownPages(): Map<string, string> {
  const { base, host = '' } = GROWN;
  return new Map(
    [...pagesOf(GROWN)].flatMap(([address, html]) =>
      KEPT.includes(address)
        ? []
        : [[address, html.replaceAll(`="${base}`, '="/').replaceAll(`="${host}${base}`, '="/')]],
    ),
  );
}

const parsed = new Map<string, CheerioAPI>();
/** Parses a page, or looks it up where a test of the same worker has parsed it: not to be changed. */
export function parse(html: string): CheerioAPI {
  const page = parsed.get(html) ?? load(html);
  parsed.set(html, page);
  return page;
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
