import { debuglog } from 'node:util';

/** `NODE_DEBUG=content` tells what is made. */
const log = debuglog('content');

/**
 * Makes a result once per build: the first call makes it, later ones get the same. While `npm run dev` runs, a change
 * of the content makes Vite load this file anew, and with it every file that keeps a result (scripts/dev.ts).
 * @param make from nothing, or from one thing that lives as long as the build, such as a system
 */
export function perBuild<T, From extends [] | [unknown]>(
  make: (...from: From) => T | Promise<T>,
): (...from: From) => Promise<T> {
  const results = new Map<unknown, Promise<T>>();
  return (...from) => {
    const known = results.get(from[0]);
    if (known) return known;
    log('%s', make.name);
    const result = Promise.try(make, ...from);
    results.set(from[0], result);
    // What failed is tried again: somebody may have mended the content.
    result.catch(() => results.delete(from[0]));
    return result;
  };
}
