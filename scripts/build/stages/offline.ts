import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { workerPath } from '../../../src/domain/model/address.ts';
import { bytesOf, divideFiles, type SiteFile } from '../../../src/domain/offline/core.ts';
import { isKept } from '../../../src/domain/offline/files.ts';
import {
  bundleCount,
  distribute,
  LIST_FOLDER,
  listCount,
  listPath,
  SUM_DIGITS,
  workerMark,
  type BundledFile,
  type Head,
} from '../../../src/domain/offline/lists.ts';
import { contentType } from '../host/content-type.ts';
import { bundle } from './bundle.ts';
import { filesBelow } from '../../shared/files.ts';

const SOURCES = join(import.meta.dirname, '../../../src/client/offline');

/** What the offline copy of a build consists of. */
export interface OfflineCounts {
  /** Sum that stands for the build: the same files give the same one. */
  build: string;
  core: number;
  rest: number;
  bundles: number;
  /** What the core, and what the whole site costs a reader, in bytes as they travel. */
  cost: Head['cost'];
}

interface File extends SiteFile {
  sum: string;
}

/**
 * Writes the service worker and what it reads into a finished site; replaces that of an earlier call.
 * @param site folder of the built site, with everything else in it
 * @param others further locales, whose pages are in folders of their own within, with workers of their own
 */
export async function writeOffline(site: string, others: readonly string[] = []): Promise<OfflineCounts> {
  clear(site);
  const { core, rest, isOffered } = divideFiles(sumUp(site), ({ path }) =>
    weightOf(readFileSync(join(site, path))),
  );
  const coreBundle = writeBundle(site, core);
  const bundles = distribute(rest, isOffered ? bundleCount(bytesOf(rest)) : 0).map((files) =>
    writeBundle(site, files),
  );
  const lists = distribute(rest, listCount(rest.length)).map((files) => write(site, sumsOf(files)));
  const weigh = (written: { weight: number }[]) => written.reduce((sum, { weight }) => sum + weight, 0);
  const head: Head = {
    core: sumsOf(core),
    coreBundle: coreBundle.sum,
    lists: lists.map(({ sum }) => sum),
    bundles: bundles.map(({ sum }) => sum),
    cost: { core: coreBundle.weight, whole: weigh(bundles) },
  };
  const { sum: build } = write(site, head);
  writeFileSync(join(site, workerPath()), `${workerMark(build)}\n${await compileWorker(build, others)}`);
  return { build, core: core.length, rest: rest.length, bundles: bundles.length, cost: head.cost };
}

/** Writes, in place of the service worker, one that takes the copies of earlier builds away, and itself. */
export function writeRemoval(site: string): void {
  clear(site);
  writeFileSync(join(site, workerPath()), readFileSync(join(SOURCES, 'removal.js')));
}

function clear(site: string): void {
  const folder = join(site, LIST_FOLDER);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) rmSync(join(folder, name));
}

const sumUp = (site: string): File[] =>
  filesBelow(site)
    .filter(isKept)
    .map((path) => {
      const bytes = readFileSync(join(site, path));
      return { path, size: bytes.length, sum: sumOf(bytes) };
    });

const sumsOf = (files: readonly File[]) => Object.fromEntries(files.map(({ path, sum }) => [path, sum]));

const writeBundle = (site: string, files: readonly File[]) =>
  write(
    site,
    files.map(({ path, sum }): BundledFile => {
      const bytes = readFileSync(join(site, path));
      const text = bytes.toString('utf8');
      const type = contentType(path);
      return Buffer.from(text).equals(bytes)
        ? [path, sum, type, text]
        : [path, sum, type, bytes.toString('base64'), 'base64'];
    }),
  );

/** Writes data under the sum of their bytes. */
function write(site: string, data: object): { sum: string; weight: number } {
  const bytes = Buffer.from(JSON.stringify(data));
  const sum = sumOf(bytes);
  writeFileSync(join(site, listPath(sum)), bytes);
  return { sum, weight: weightOf(bytes) };
}

/** As hosts compress at least. */
const weightOf = (bytes: Buffer): number => gzipSync(bytes).length;

const sumOf = (bytes: Buffer): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, SUM_DIGITS);

/** One script without imports: not every browser has modules in service workers. */
function compileWorker(build: string, others: readonly string[]): Promise<string> {
  const define = { BUILD: JSON.stringify(build), OTHERS: JSON.stringify(others) };
  return bundle(
    { input: join(SOURCES, 'worker.ts'), platform: 'browser', transform: { define, target: 'es2022' } },
    { format: 'iife', minify: true },
  );
}
