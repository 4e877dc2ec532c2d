/**
 * `npm run build`: the whole site in one folder.
 *
 *     pages, and beside them images and search index → budgets → offline → put in place
 *
 * Everything is built aside and put in place by renaming, so that whoever looks at the output sees a whole site or
 * none, even when the build is killed. Environment: OUT_DIR (default dist), BASE_PATH, SITE_URL; and
 * CONTENT_DIR, another content folder than the project's, for tests and benches. PREVIEW_IMAGES=0 leaves the pictures
 * of the codes out: every page then names that of the site. OFFLINE=0 makes a site without an offline copy, which takes
 * away what earlier builds left in browsers. LOCALES=en,zh-CN builds these locales only, the first at the
 * root; else all, Chinese first.
 */
import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { localeFolder } from '../src/domain/model/address.ts';
import type { System } from '../src/domain/model/catalogue.ts';
import { ORIGINAL, type Locale } from '../src/schemas/locales.ts';
import { headersFile } from './build/host/headers-file.ts';
import { withSlashes } from './build/host/server.ts';
import { localesOf } from './build/locales.ts';
import { holdBudgets } from './build/stages/budgets.ts';
import { writeIcons } from './build/stages/icons.ts';
import { writeImages } from './build/stages/images.ts';
import { writeLicenses } from './build/stages/licenses.ts';
import { writeOffline, writeRemoval } from './build/stages/offline.ts';
import { openWorkspace } from './build/stages/workspace.ts';
import { buildSite, LARGE_SITE } from './build/stages/site.ts';
import { stage } from './build/stages/stage.ts';
import { explainError } from './shared/explain-error.ts';
import { readSystems } from './convert/read/project.ts';
import { writeSearchIndex } from './build/stages/search-index.ts';

const PROJECT = resolve(import.meta.dirname, '..');

/** @throws Error for an environment that could only build a broken site */
function checkEnvironment({ SITE_URL, BASE_PATH } = process.env): void {
  if (SITE_URL && !URL.canParse(SITE_URL)) {
    throw new Error(`SITE_URL is "${SITE_URL}", which is no address: write it like https://example.com`);
  }
  if (BASE_PATH && !BASE_PATH.startsWith('/')) {
    throw new Error(`BASE_PATH is "${BASE_PATH}": it begins with a slash, like /handbook`);
  }
}

/** The site of one locale. */
interface Site {
  locale: Locale;
  base: string;
  /** Where it is built. */
  folder: string;
  /** Where that is made which needs no page, until it is moved to the pages. */
  parts: string;
  /** The name of a stage: of locales, only the first is told without its own. */
  stageOf: (name: string) => string;
}

/**
 * How many codes a content folder has.
 * @throws Error for content of which no page would come, or which can't be read
 */
function countCodes(folder: string): number {
  const codes = readSystems(folder).reduce((sum, { entries }) => sum + entries.length, 0);
  if (codes > 0) return codes;
  throw new Error(`${join(folder, 'codes')} holds no codes: run \`npm run convert\` first`);
}

async function main() {
  checkEnvironment();
  const contentFolder = resolve(PROJECT, process.env.CONTENT_DIR ?? 'content');
  process.env.CONTENT_DIR = contentFolder;
  const workspace = openWorkspace(PROJECT, resolve(process.env.OUT_DIR ?? 'dist'));
  try {
    const codes = countCodes(contentFolder);
    const base = (process.env.BASE_PATH ?? '').replace(/\/$/u, '');
    const locales = localesOf(process.env.LOCALES);
    const sites = locales.map((locale, index): Site => ({
      locale,
      base: `${base}${localeFolder(locale, locales)}/`,
      folder: index === 0 ? workspace.site : workspace.beside(locale),
      parts: workspace.beside(`parts-${locale}`),
      stageOf: (name) => (index === 0 ? name : `${name}, ${locale}`),
    }));
    const others = new AbortController();
    const rendered = sites.map(({ locale, base, folder }) =>
      buildSite(
        { root: PROJECT, outDir: folder, codes, cacheDir: `${workspace.cache}-${locale}` },
        { LOCALE: locale, LOCALES: locales.join(','), BASE_PATH: base },
        others.signal,
      ),
    );
    const make = () => makeParts(contentFolder, sites);
    // Meanwhile, unless the data, which each process reads for itself, take much memory.
    const parts = codes > LARGE_SITE ? Promise.all(rendered).then(make) : make();
    const made = [
      ...rendered,
      stage('site', async () => {
        const counts = await Promise.all(rendered);
        return counts.map(({ pages, files }) => `${pages} pages, ${files} files`).join('; ');
      }),
      parts,
    ];
    try {
      await Promise.all(made);
    } catch (error) {
      // None writes into folders that are cleared away.
      others.abort();
      await Promise.allSettled(made);
      throw error;
    }
    const systems = await parts;
    writeFileSync(join(workspace.site, '_headers'), headersFile(withSlashes(base), locales.slice(1)));
    for (const [index, site] of sites.entries()) {
      await finish(site, systems, index === 0 ? locales.slice(1) : []);
    }
    for (const { locale, folder } of sites.slice(1)) {
      renameSync(folder, join(workspace.site, localeFolder(locale, locales)));
    }
    await stage('in place', () => Promise.resolve(workspace.publish()));
  } finally {
    workspace.discard();
  }
}

/**
 * Makes what is made from the data alone: the pictures, with the first site, and the search indexes.
 * @returns the systems, as the documents have them
 */
async function makeParts(contentFolder: string, sites: readonly Site[]): Promise<System[]> {
  const systems = readSystems(contentFolder);
  await stage('images', async () => {
    const { drawn, cached, missing } = await writeImages(systems, {
      project: PROJECT,
      cache: join(PROJECT, '.cache/og'),
      site: sites[0]?.parts ?? '',
      codes: process.env.PREVIEW_IMAGES !== '0',
    });
    for (const [character, path] of missing) {
      console.warn(`warning: no font has "${character}", which ${path} shows by its number`);
    }
    return `${drawn} drawn, ${cached} from the cache`;
  });
  // One after the other: Pagefind has one service for a process.
  for (const { locale, parts, stageOf } of sites) {
    await stage(stageOf('search index'), async () => {
      const { records, files, bytes } = await writeSearchIndex(
        locale === ORIGINAL ? systems : readSystems(contentFolder, locale),
        `${parts}/pagefind`,
        locale,
      );
      return `${records} codes, ${files} files, ${Math.ceil(bytes / 1024)} KB`;
    });
  }
  return systems;
}

/**
 * Makes a site of the pages of a locale.
 * @param others further locales that go into its folder
 */
async function finish(
  { base, folder, parts, stageOf }: Site,
  systems: readonly System[],
  others: readonly string[],
): Promise<void> {
  for (const name of readdirSync(parts)) renameSync(join(parts, name), join(folder, name));
  await writeIcons(folder);
  writeLicenses(folder);
  await stage(stageOf('budgets'), () => holdBudgets(folder, base, systems));
  // Last: it sums up all other files of the locale. Each has a copy of its own.
  await stage(stageOf('offline'), async () => {
    if (process.env.OFFLINE === '0') {
      writeRemoval(folder);
      return 'switched off: sw.js takes the copies of earlier builds away';
    }
    const { core, rest, bundles, cost } = await writeOffline(folder, others);
    const whole =
      bundles > 0
        ? `${rest} files in ${bundles} bundles, ${kilobytes(cost.whole)}`
        : `too large, of its ${rest} files those that are visited`;
    return `core ${core} files, ${kilobytes(cost.core)}; whole site ${whole}`;
  });
}

const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1000)} KB compressed`;

await main().catch((error: unknown) => {
  console.error(`build failed: ${explainError(error)}`);
  if (process.env.DEBUG && error instanceof Error) console.error(error.stack);
  process.exitCode = 1;
});
