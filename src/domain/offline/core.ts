/** What of a site is kept in the browser without being asked for, and what only on request. */
import { browseDataPath, browsePath, checkPath, decodePath, homePath } from '../model/address.ts';
import { fileOf, folderOf, ICONS, MISSING, STAND_IN } from './files.ts';

/** Parts of a number index that was split. */
const SHARDS = 'search/numbers/';

/** Without these nothing works offline. */
const NEEDED: ReadonlySet<string> = new Set([
  MISSING,
  STAND_IN,
  fileOf(homePath()),
  fileOf(decodePath()),
  'search/numbers.json',
  'search/log-hints.json',
]);

/**
 * The core, group by group: one that no longer fits is left out with all that follow. What is in none is kept when it
 * is visited, or with the whole site: for one Pagefind, without which words are still answered from search/texts.json.
 */
const CORE: readonly ((path: string) => boolean)[] = [
  (path) => NEEDED.has(path) || path.startsWith('_astro/') || ICONS.test(path),
  (path) => path.startsWith('search/') && !path.startsWith(SHARDS),
  (path) => path.startsWith(SHARDS),
  (path) => path === fileOf(browsePath()) || path.startsWith(folderOf(browseDataPath())),
  (path) => path.startsWith(folderOf(checkPath())),
];

/**
 * Most that the core may weigh, in bytes as they travel: with the page that is visited it has to stay below 300 KB.
 * The files are weighed one by one; together they travel as less.
 */
const MOST_CORE = 250_000;
/** Beyond that, the whole site is not offered. */
const MOST_WHOLE = 60_000_000;

/** A file of a built site. */
export interface SiteFile {
  path: string;
  /** Bytes, uncompressed. */
  size: number;
}

/**
 * Divides the files that are kept, in the order given.
 * @param weigh tells the bytes of a file as it travels
 * @returns `core`: what is kept without being asked; `rest`; and whether the rest is small enough to be kept as a whole
 */
export function divideFiles<File extends SiteFile>(
  files: readonly File[],
  weigh: (file: File) => number,
): { core: File[]; rest: File[]; isOffered: boolean } {
  const core = new Set<File>();
  let weight = 0;
  for (const [at, belongs] of CORE.entries()) {
    const group = files.filter((file) => !core.has(file) && belongs(file.path));
    weight += group.reduce((sum, file) => sum + weigh(file), 0);
    if (at > 0 && weight > MOST_CORE) break;
    for (const file of group) core.add(file);
  }
  const rest = files.filter((file) => !core.has(file));
  return { core: files.filter((file) => core.has(file)), rest, isOffered: bytesOf(rest) <= MOST_WHOLE };
}

/** Bytes of files together. */
export const bytesOf = (files: readonly SiteFile[]): number => files.reduce((sum, { size }) => sum + size, 0);
