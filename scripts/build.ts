/**
 * `npm run build`: the whole site in one folder.
 *
 *     site → images → search index → budgets → offline → put in place
 *
 * Everything is built aside and put in place by renaming, so that whoever looks at the output sees a whole site or
 * none, even when the build is killed. Environment: OUT_DIR (default dist), BASE_PATH, SITE_URL; and
 * CONTENT_DIR, another content folder than the project's, for tests and benches. PREVIEW_IMAGES=0 leaves the pictures
 * of the codes out: every page then names that of the site.
 */
import { join, resolve } from 'node:path';
import { holdBudgets } from './build/stages/budgets.ts';
import { writeHostFiles } from './build/stages/host-files.ts';
import { writeIcons } from './build/stages/icons.ts';
import { writeImages } from './build/stages/images.ts';
import { writeOffline } from './build/stages/offline.ts';
import { openWorkspace } from './build/stages/workspace.ts';
import { buildSite } from './build/stages/site.ts';
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

/** @throws Error for content of which no page would come, or which can't be read */
function checkContent(folder: string): void {
  if (readSystems(folder).some(({ entries }) => entries.length > 0)) return;
  throw new Error(`${join(folder, 'codes')} holds no codes: run \`npm run convert\` first`);
}

async function main() {
  checkEnvironment();
  const contentFolder = resolve(PROJECT, process.env.CONTENT_DIR ?? 'content');
  process.env.CONTENT_DIR = contentFolder;
  const workspace = openWorkspace(PROJECT, resolve(process.env.OUT_DIR ?? 'dist'));
  try {
    checkContent(contentFolder);
    await stage('site', async () => {
      const { pages, files } = await buildSite(PROJECT, workspace.site, workspace.cache);
      return `${pages} pages, ${files} files`;
    });
    // Read only now: while Astro has its own copy of all data, a second one would be in memory for nothing.
    const systems = readSystems(contentFolder);
    await stage('images', async () => {
      const { drawn, cached, missing } = await writeImages(systems, {
        project: PROJECT,
        cache: join(PROJECT, '.cache/og'),
        site: workspace.site,
        codes: process.env.PREVIEW_IMAGES !== '0',
      });
      for (const [character, path] of missing) {
        console.warn(`warning: no font has "${character}", which ${path} shows by its number`);
      }
      return `${drawn} drawn, ${cached} from the cache`;
    });
    await writeIcons(workspace.site);
    await stage('search index', async () => {
      const { records, files, bytes } = await writeSearchIndex(systems, `${workspace.site}/pagefind`);
      return `${records} codes, ${files} files, ${Math.ceil(bytes / 1024)} KB`;
    });
    writeHostFiles(workspace.site, process.env.BASE_PATH ?? '/');
    await stage('budgets', () => {
      const isOwn = contentFolder === join(PROJECT, 'content');
      return Promise.resolve(holdBudgets(workspace.site, process.env.BASE_PATH ?? '/', systems, isOwn));
    });
    // Last: it sums up all other files.
    await stage('offline', async () => {
      const { core, coreBytes, rest, restBytes } = await writeOffline(workspace.site);
      const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
      return `core ${core} files, ${megabytes(coreBytes)}; rest ${rest} files, ${megabytes(restBytes)}`;
    });
    await stage('in place', () => Promise.resolve(workspace.publish()));
  } finally {
    workspace.discard();
  }
}

await main().catch((error: unknown) => {
  console.error(`build failed: ${explainError(error)}`);
  if (process.env.DEBUG && error instanceof Error) console.error(error.stack);
  process.exitCode = 1;
});
