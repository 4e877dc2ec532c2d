/** Which files of a built site are kept for reading without a network. Paths are relative to the site's root. */
import { browseDataPath, checkPath, offlinePath } from '../model/address.ts';

/** The file of a page that is alone in its folder. */
export const fileOf = (path: string) => `${path.slice(1)}index.html`;
/** The folder of a page, or of data. */
export const folderOf = (path: string) => path.slice(1, path.lastIndexOf('/') + 1);

/** What stands in for a page that is not kept. */
export const STAND_IN = fileOf(offlinePath());
/** The page of addresses that lead nowhere. */
export const MISSING = '404.html';
/** What the browser asks for by itself. */
export const ICONS = /^(favicon\.svg|manifest\.webmanifest)$/u;

/**
 * Whether a file is kept at all: pages, and what their scripts load. What is for programs (the data interface, alternates,
 * sitemaps, pictures of links) is not.
 */
export const isKept = (path: string): boolean =>
  path.endsWith('.html') ||
  ICONS.test(path) ||
  ['_astro/', 'pagefind/', 'search/', folderOf(checkPath()), folderOf(browseDataPath())].some((folder) =>
    path.startsWith(folder),
  );
