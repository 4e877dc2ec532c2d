/** Which files of a built site are kept for reading without a network. Paths are relative to the site's root. */
import {
  aboutPath,
  browseDataPath,
  browsePath,
  changesPath,
  checkPath,
  decodePath,
  homePath,
  offlinePath,
  sourcesPath,
  topicsPath,
} from '../model/address.ts';
import { EXCERPTS } from './lists.ts';

/** `core`: kept before anything else, or nothing is kept. `rest`: kept one after the other when there is time. */
export type OfflineClass = 'core' | 'rest';

/** A file of a built site. */
export interface SiteFile {
  path: string;
  /** Bytes, uncompressed. */
  size: number;
}

const fileOf = (path: string) => `${path.slice(1)}index.html`;
const folderOf = (path: string) => path.slice(1, path.lastIndexOf('/') + 1);

/** Pages that there is one of, and none of which is a list that grows with the codes as a page must. */
const CORE_PAGES: ReadonlySet<string> = new Set([
  '404.html',
  ...[
    homePath(),
    offlinePath(),
    decodePath(),
    browsePath(),
    checkPath(),
    aboutPath(),
    changesPath(),
    sourcesPath(),
    topicsPath(),
  ].map(fileOf),
]);

/** Folders of what scripts load, whatever it is. */
const DATA_FOLDERS = ['_astro/', 'pagefind/', 'search/', folderOf(checkPath()), folderOf(browseDataPath())];
/** What the browser asks for by itself. */
const ICONS = /^(favicon\.svg|manifest\.webmanifest|icons\/[\w-]+\.png)$/u;

/** Beyond that, search results are no longer part of the core. */
const MOST_EXCERPTS = 2_000_000;
/** Beyond that, pages are kept as they are visited, not all. */
const MOST_REST = 60_000_000;

/** How the files of a site are kept. */
export interface OfflineFiles<File> {
  core: File[];
  rest: File[];
  /** Whether all of `rest` is to be kept, not only what is visited. */
  whole: boolean;
}

/**
 * Sorts the files of a site into those that are kept, in the order given. What is for programs (the data interface,
 * twins, sitemaps, pictures of links) is not.
 */
export function offlineFiles<File extends SiteFile>(files: readonly File[]): OfflineFiles<File> {
  const excerpts = bytesOf(files.filter(({ path }) => path.startsWith(EXCERPTS)));
  const classOf = ({ path }: File): OfflineClass | null => {
    if (path.startsWith(EXCERPTS) && excerpts > MOST_EXCERPTS) return 'rest';
    if (CORE_PAGES.has(path) || ICONS.test(path)) return 'core';
    if (path.endsWith('.html')) return 'rest';
    return DATA_FOLDERS.some((folder) => path.startsWith(folder)) ? 'core' : null;
  };
  const core = files.filter((file) => classOf(file) === 'core');
  const rest = files.filter((file) => classOf(file) === 'rest');
  return { core, rest, whole: bytesOf(rest) <= MOST_REST };
}

/** Bytes of files together. */
export function bytesOf(files: readonly SiteFile[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}
