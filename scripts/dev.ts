/**
 * `npm run dev`: the site while it is being worked on, at http://localhost:4321/.
 *
 * Whatever comes, changes or goes under content/ — a document, a manifest, the curation — is converted at once and shows
 * on the open page. As long as an input has a fault, it is told, and what was there before stays. Options: `--port`,
 * `--content <folder>`, `--locale en` for another language than that of the documents.
 */
import { join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { convert } from './convert/convert-content.ts';
import { openTexts } from './convert/emit/open-matters.ts';
import { writeFiles } from './convert/emit/output-files.ts';
import { runCommand } from './shared/run-command.ts';
import { localesOf } from './build/locales.ts';
import { ORIGINAL } from '../src/schemas/locales.ts';
import { readPort } from './build/host/server.ts';

const PROJECT = resolve(import.meta.dirname, '..');

/** What conversion reads. */
const INPUTS = ['sources', 'systems', 'curation', 'translations'];

/** Whole sites, which nobody edits: to watch each of their files takes longer than all the rest. */
const BUILT = ['.cache', 'dist'];

/** An editor writes a file in several steps, and a document comes with its checksum in the manifest. */
const SETTLED_MS = 80;

/** All that the site makes of the content rests on this file: see there. */
const MADE_OF_CONTENT = join(PROJECT, 'src/data/per-build.ts');

/** @returns whether the content has no fault */
function reconvert(content: string): boolean {
  const start = performance.now();
  runCommand(() => {
    const { files, open } = convert(content);
    const { written, removed } = writeFiles(content, files);
    const changes = [...written, ...removed.map((path) => `${path} removed`)];
    const time = `${Math.round(performance.now() - start)} ms`;
    console.log(`convert: ${changes.join(', ') || 'nothing new'} (${time})`);
    for (const text of openTexts(open)) console.log(`convert: ${text}`);
  });
  const isWhole = process.exitCode !== 1;
  // The server goes on: only a command that ends has a result.
  process.exitCode = 0;
  return isWhole;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      content: { type: 'string', default: 'content' },
      locale: { type: 'string', default: process.env.LOCALE ?? ORIGINAL },
    },
  });
  const content = resolve(PROJECT, values.content);
  // One language, at the root.
  const [locale] = localesOf(values.locale);
  process.env.LOCALE = process.env.LOCALES = locale;
  process.env.CONTENT_DIR = content;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.chdir(PROJECT);
  const { dev } = await import('astro');
  const { watcher } = await dev({
    root: PROJECT,
    server: { port: readPort(values.port) },
    vite: { server: { watch: { ignored: BUILT.map((folder) => `${join(PROJECT, folder)}/**`) } } },
  });
  const refresh = () => {
    // As if somebody had edited the file: Vite loads anew what depends on it, and tells the browser.
    if (reconvert(content)) watcher.emit('change', MADE_OF_CONTENT);
  };
  const folders = INPUTS.map((input) => join(content, input) + sep);
  watcher.add(folders);
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (_, path) => {
    if (!folders.some((folder) => path.startsWith(folder))) return;
    clearTimeout(timer);
    timer = setTimeout(refresh, SETTLED_MS);
  });
  // What changed while no server ran.
  refresh();
}

await main();
