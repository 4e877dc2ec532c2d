import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  codePath,
  modulePath,
  numberPath,
  sourcePath,
  systemChangesPath,
  systemPath,
  versionChangesPath,
} from '../../../src/domain/model/address.ts';
import { filesBelow } from '../../shared/files.ts';
import type { System } from '../../../src/domain/model/catalogue.ts';

/** How many pages of a kind are weighed at most, spread over all of them. */
const SAMPLE = 150;

export interface Weights {
  files: number;
  /** Of the whole site, in megabytes. */
  size: number;
  /** What is weighed → bytes as sent (gzip): the median of a sample, and the heaviest of it. */
  pages: Record<string, { median: number; most: number } | null>;
}

/** Weighs the pages of a built site by kind. */
export function weighSite(site: string, systems: readonly System[]): Weights {
  const files = filesBelow(site);
  const sizes = files.map((path) => statSync(join(site, path)).size);
  const codes = systems.flatMap(({ entries }) => entries);
  const numbers = codes.filter(({ kind }) => kind === 'exact').map(({ code }) => code);
  const kinds: Record<string, readonly string[]> = {
    'code page': codes.map(codePath),
    'number page': numbers.map(numberPath),
    'module page': systems.flatMap(({ id, manifest }) =>
      manifest.modules.map((module) => modulePath(id, module.id)),
    ),
    'system page': systems.map(({ id }) => systemPath(id)),
    '/changes/': ['/changes/'],
    'changes of a system': systems.map(({ id }) => systemChangesPath(id)),
    'changes between versions': systems.flatMap(({ id, manifest }) =>
      manifest.versions
        .slice(1)
        .map((version, at) => versionChangesPath(id, manifest.versions[at]?.id ?? '', version.id)),
    ),
    'document page': systems.flatMap(({ id, manifest }) =>
      manifest.versions.map((version) => sourcePath(id, version.id)),
    ),
    'home page': ['/'],
    '404 page': ['/404.html'],
    '/code/': ['/code/'],
    '/browse/': ['/browse/'],
    '/browse/codes.json': ['/browse/codes.json'],
    '/api/v1/codes.json': ['/api/v1/codes.json'],
    '/llms-full.txt': ['/llms-full.txt'],
    '/search/numbers.json': ['/search/numbers.json'],
    'number shard': filesIn(join(site, 'search/numbers')).map((file) => `/search/numbers/${file}`),
  };
  return {
    files: files.length,
    size: sizes.reduce((sum, size) => sum + size, 0) / 1e6,
    pages: Object.fromEntries(Object.entries(kinds).map(([kind, paths]) => [kind, weigh(site, paths)])),
  };
}

const filesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);

function weigh(site: string, paths: readonly string[]): { median: number; most: number } | null {
  const step = Math.max(1, paths.length / SAMPLE);
  const sample = Array.from(
    { length: Math.min(paths.length, SAMPLE) },
    (_, at) => paths[Math.floor(at * step)] ?? '',
  );
  const bytes = sample
    .map((path) => join(site, path.endsWith('/') ? `${path}index.html` : path))
    .filter((file) => existsSync(file))
    .map((file) => gzipSync(readFileSync(file), { level: 9 }).length)
    .sort((a, b) => a - b);
  return bytes.length === 0 ? null : { median: bytes[bytes.length >> 1] ?? 0, most: bytes.at(-1) ?? 0 };
}
