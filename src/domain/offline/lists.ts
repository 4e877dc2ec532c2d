/**
 * What a build's offline copy consists of, as the build writes it and the worker reads it. One head names the core,
 * the lists and the bundles; lists name the rest; bundles hold files, so that many come with one request. The list and
 * the bundle of a page follow from its path: a worker that has to know about one page of a large site reads one small
 * list.
 */

/** Path below the site's root → sum of the file. */
export type Sums = Record<string, string>;

export interface Head {
  core: Sums;
  /** Sum of the bundle that holds the core. */
  coreBundle: string;
  /** Sums of the lists, which are files of that name. */
  lists: string[];
  /** Sums of the bundles that hold the rest; none where the site is too large to be kept as a whole. */
  bundles: string[];
  /** What the bundles weigh, in bytes as they travel: what keeping them costs the reader. */
  cost: { core: number; whole: number };
}

/** A file of a bundle, which is a JSON array of them; `base64` where the file is no text. */
export type BundledFile = readonly [
  path: string,
  sum: string,
  type: string,
  content: string,
  coding?: 'base64',
];

/** A file of a build: a copy is kept under both, so a file that changes is another one. */
export interface Copy {
  path: string;
  sum: string;
}

/** Files in one list, about. */
const LIST_SIZE = 500;
/** Bytes of the files in one bundle, about. */
const BUNDLE_SIZE = 2_000_000;
/** Hexadecimal digits of a sum (SHA-256, shortened). */
export const SUM_DIGITS = 16;

/** Folder of head, lists and bundles, below the site's root. */
export const LIST_FOLDER = 'offline/';
/** Where the head, list or bundle with that sum is. */
export const listPath = (sum: string) => `${LIST_FOLDER}${sum}.json`;

/** First line of the worker's file; tells a worker of ours from whatever else is at its address. */
export const workerMark = (build: string) => `/* offline ${build} */`;
/** Whether a text is a worker that keeps copies; one that takes them away is not. */
export const isWorker = (text: string) => /^\/\* offline [0-9a-f]{16} \*\//u.test(text);

/** Which of `count` lists or bundles a path is in (FNV-1a over its UTF-16 units). */
export function placeOf(path: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < path.length; at++) hash = Math.imul(hash ^ path.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % count;
}

/** How many lists and bundles the rest of a site takes; none where there is no rest. */
export const listCount = (files: number) => Math.ceil(files / LIST_SIZE);
export const bundleCount = (bytes: number) => Math.ceil(bytes / BUNDLE_SIZE);

/** Puts files where {@link placeOf} looks for them, each in the order given. */
export function distribute<File extends { path: string }>(files: readonly File[], count: number): File[][] {
  const places = Array.from({ length: count }, (): File[] => []);
  for (const file of files) places[placeOf(file.path, count)]?.push(file);
  return places;
}

/** The key under which a copy is kept. */
export const copyKey = ({ path, sum }: Copy) => `${path}?${sum}`;

/** A copy that is kept, from the key that {@link copyKey} made; null for another key. */
export function parseCopyKey(key: string): Copy | null {
  const at = key.lastIndexOf('?');
  return at < 0 ? null : { path: key.slice(0, at), sum: key.slice(at + 1) };
}
