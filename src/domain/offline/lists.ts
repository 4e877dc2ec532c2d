/**
 * What a build's offline copy consists of, as the build writes it and the worker reads it: one head, which names the
 * core and the parts, and the parts, which name the rest. A page's part follows from its path, so that a worker that
 * has to know about one page of a large site reads one small part.
 */

/** Path below the site's root → sum of the file. */
export type Sums = Record<string, string>;

export interface Head {
  core: Sums;
  /** Sums of the parts, which are files of that name. */
  parts: string[];
  /** Whether all of the rest is to be kept. */
  whole: boolean;
}

/** Files in one part, about. */
const PART_SIZE = 500;
/** Hexadecimal digits of a sum (SHA-256, shortened). */
export const SUM_DIGITS = 16;

/** Folder of the lists, below the site's root. */
export const LIST_FOLDER = 'offline/';
/** Where a list with that sum is. */
export const listPath = (sum: string) => `${LIST_FOLDER}${sum}.json`;

/** What search results quote; much, with many codes, and the file names carry sums: never of another build. */
export const EXCERPTS = 'pagefind/fragment/';

/** Whether a file may be in a part; all others are in the core or not kept at all. */
export const mayBeInPart = (path: string) => path.endsWith('.html') || path.startsWith(EXCERPTS);

/** Which of `parts` parts a path is in (FNV-1a over its UTF-16 units). */
export function partOf(path: string, parts: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < path.length; at++) hash = Math.imul(hash ^ path.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % parts;
}

/** Puts the rest into parts, each in the order of `rest`; none where there is no rest. */
export function toParts(rest: readonly (readonly [path: string, sum: string])[]): Sums[] {
  const parts = Array.from({ length: Math.ceil(rest.length / PART_SIZE) }, (): Sums => ({}));
  for (const [path, sum] of rest) {
    const part = parts[partOf(path, parts.length)];
    if (part) part[path] = sum;
  }
  return parts;
}

/** A copy that is kept: path and sum, from the key that {@link copyKey} made; null for another key. */
export function parseCopyKey(key: string): { path: string; sum: string } | null {
  const at = key.lastIndexOf('?');
  return at < 0 ? null : { path: key.slice(0, at), sum: key.slice(at + 1) };
}

/** Under what a copy is kept: a file that changes gets another key, one that doesn't serves the next build too. */
export const copyKey = (path: string, sum: string) => `${path}?${sum}`;
