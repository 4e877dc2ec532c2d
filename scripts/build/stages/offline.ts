import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workerPath } from '../../../src/domain/model/address.ts';
import { bytesOf, offlineFiles } from '../../../src/domain/offline/files.ts';
import { LIST_FOLDER, listPath, SUM_DIGITS, toParts, type Head } from '../../../src/domain/offline/lists.ts';
import { bundle } from './bundle.ts';
import { filesBelow } from '../../shared/files.ts';

const WORKER = join(import.meta.dirname, '../../../src/client/offline/worker.ts');

export interface OfflineCounts {
  /** Sum that stands for the build: the same files give the same one. */
  build: string;
  core: number;
  coreBytes: number;
  rest: number;
  restBytes: number;
  /** Of sw.js. */
  workerBytes: number;
}

/**
 * Writes the service worker and the lists of what it keeps into a finished site; replaces those of an earlier call.
 * @param site folder of the built site, with everything else in it
 */
export async function writeOffline(site: string): Promise<OfflineCounts> {
  removeLists(site);
  const files = filesBelow(site).map((path) => {
    const bytes = readFileSync(join(site, path));
    return { path, size: bytes.length, sum: sumOf(bytes) };
  });
  const { core, rest, whole } = offlineFiles(files);
  const sums = (list: typeof files) => list.map(({ path, sum }) => [path, sum] as const);
  const parts = toParts(sums(rest)).map((part) => writeList(site, part));
  const head: Head = { core: Object.fromEntries(sums(core)), parts, whole };
  const id = writeList(site, head);
  const worker = await compileWorker(id);
  writeFileSync(join(site, workerPath()), worker);
  return {
    build: id,
    core: core.length,
    coreBytes: bytesOf(core),
    rest: rest.length,
    restBytes: bytesOf(rest),
    workerBytes: Buffer.byteLength(worker),
  };
}

function removeLists(site: string): void {
  const folder = join(site, LIST_FOLDER);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) rmSync(join(folder, name));
}

/** Writes a list under its own sum, which it returns. */
function writeList(site: string, list: object): string {
  const text = JSON.stringify(list);
  const sum = sumOf(text);
  writeFileSync(join(site, listPath(sum)), text);
  return sum;
}

function sumOf(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, SUM_DIGITS);
}

/** One script without imports: not every browser has modules in service workers. */
function compileWorker(id: string): Promise<string> {
  const define = { BUILD: JSON.stringify(id) };
  return bundle(
    { input: WORKER, platform: 'browser', transform: { define, target: 'es2022' } },
    { format: 'iife', minify: true },
  );
}
