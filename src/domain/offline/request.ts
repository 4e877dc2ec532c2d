/** Which file a request is for: what a web server does, done in the browser. */

/** Keys of files by path: whether the copy has such a file. May be asynchronous: a list may have to be read. */
export type Finder = (path: string) => Promise<string | undefined>;

export type Target =
  /** A file of the copy, with its sum. */
  | { kind: 'file'; path: string; sum: string }
  /** A page whose address lacks the slash at its end. */
  | { kind: 'redirect' }
  /** Nothing that is kept. `isFile`: the address looks like a file's, which the site may have all the same. */
  | { kind: 'none'; isFile: boolean };

/**
 * Path below the site's root.
 * @param pathname of an address, still encoded
 * @param base with a slash at both ends
 * @returns null where the address lies outside or cannot be decoded
 */
export function pathBelow(pathname: string, base: string): string | null {
  if (!pathname.startsWith(base)) return null;
  try {
    return decodeURIComponent(pathname.slice(base.length));
  } catch {
    return null;
  }
}

/** The file at a path below the site's root, where there is one: a page is its folder's. */
export const fileAt = (path: string) => (path === '' || path.endsWith('/') ? `${path}index.html` : path);

/** Finds the file for a path below the site's root; the query never matters, the site being static. */
export async function findTarget(path: string, sumOf: Finder): Promise<Target> {
  const file = fileAt(path);
  const isFolder = file !== path;
  const sum = await sumOf(file);
  if (sum !== undefined) return { kind: 'file', path: file, sum };
  if (!isFolder && (await sumOf(`${path}/index.html`)) !== undefined) return { kind: 'redirect' };
  return { kind: 'none', isFile: !isFolder && /\.[^/.]+$/u.test(path) };
}
