/**
 * `npm run pack`: the whole site as one archive, for machines without a network.
 *
 *     build under a placeholder → addresses that count from each file → server and words → archive
 *
 * Environment: PACK_DIR (default archive), where the archive goes; LOCALES, of which the copy has the first (default: that
 * of the documents); CONTENT_DIR as for the build; SOURCE_DATE_EPOCH, the
 * date of its files.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { System } from '../src/domain/model/catalogue.ts';
import { ORIGINAL, type Locale } from '../src/schemas/locales.ts';
import { localesOf } from './build/locales.ts';
import { stage } from './build/stages/stage.ts';
import { explainError } from './shared/explain-error.ts';
import { readSystems } from './convert/read/project.ts';
import { archiveDate, newestDate } from './build/pack/archive-date.ts';
import { makeArchive, sumOf, writeWhole } from './build/pack/archive.ts';
import { bundleServer } from './build/pack/bundles.ts';
import { portableFiles } from './build/pack/portable.ts';
import { PLACEHOLDER } from './build/pack/relative.ts';
import type * as PortableWords from '#messages/portable.ts';

const PROJECT = resolve(import.meta.dirname, '..');

/** Builds the site as the copy needs it: under the placeholder, knowing no host, without pictures for previews. */
function buildSite(folder: string, locale: Locale): void {
  execFileSync(process.execPath, [join(PROJECT, 'scripts/build.ts')], {
    env: {
      ...process.env,
      OUT_DIR: folder,
      BASE_PATH: PLACEHOLDER,
      LOCALES: locale,
      SITE_URL: '',
      PREVIEW_IMAGES: '0',
    },
    stdio: 'inherit',
  });
}

type Words = (typeof PortableWords)['portable'];

function readmeOf(portable: Words, name: string, systems: readonly System[]): string {
  const codes = systems.reduce((sum, { entries }) => sum + entries.length, 0);
  return portable.readme(
    name,
    systems.map(({ manifest }) => manifest.name),
    codes,
  );
}

const noticeOf = (portable: Words, systems: readonly System[]): string =>
  portable.notice(
    systems.map(({ manifest: { name, vendor, versions } }) => ({
      name,
      vendor,
      versions: versions.map(({ label }) => label),
    })),
  );

async function main() {
  const content = resolve(PROJECT, process.env.CONTENT_DIR ?? 'content');
  const [locale] = localesOf(process.env.LOCALES ?? ORIGINAL);
  const { portable } = (await import(`../src/messages/${locale}/portable.ts`)) as typeof PortableWords;
  const systems = readSystems(content, locale);
  const cache = join(PROJECT, '.cache');
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'pack-'));
  try {
    buildSite(join(work, 'site'), locale);
    const files = new Map<string, Uint8Array>();
    await stage('portable', async () => {
      for (const [path, bytes] of await portableFiles(join(work, 'site'))) files.set(`site/${path}`, bytes);
      return `${files.size} files`;
    });
    files.set('serve.mjs', Buffer.from(await bundleServer()));
    files.set('NOTICE', Buffer.from(noticeOf(portable, systems)));
    files.set('LICENSE', readFileSync(join(PROJECT, 'LICENSE')));
    const name = [newestDate(systems), sumOf(files)].filter((part) => part !== null).join('-');
    files.set('README.txt', Buffer.from(readmeOf(portable, name, systems)));
    const folder = `im-error-codes-${name}`;
    const archive = join(resolve(process.env.PACK_DIR ?? 'archive'), `${folder}.zip`);
    await stage('archive', () => {
      const date = archiveDate({ project: PROJECT, content, newest: newestDate(systems) });
      const bytes = makeArchive(folder, files, date);
      writeWhole(archive, bytes);
      return Promise.resolve(
        `${files.size} files of ${date.toISOString()}, ${(bytes.length / 1e6).toFixed(1)} MB`,
      );
    });
    console.log(archive);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

await main().catch((error: unknown) => {
  console.error(`pack failed: ${explainError(error)}`);
  process.exitCode = 1;
});
