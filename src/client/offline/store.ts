/**
 * The copies. Each is kept under its path and the sum of its bytes, so that builds share what they have in common and
 * none ever gets a file of another.
 */
import { copyKey, parseCopyKey, type Copy } from '../../domain/offline/lists.ts';
import { cacheName, foreignName } from './messages.ts';
import { BASE, SITE } from './scope.ts';

const NAME = cacheName(BASE);
const FOREIGN = foreignName(BASE);
/** Set once the reader has switched the copies off, or the site is gone: this worker lives on until its pages are left. */
let closed = false;
let closings = 0;

const keyOf = ({ path, sum }: Copy) =>
  SITE + copyKey({ path: path.split('/').map(encodeURIComponent).join('/'), sum });

/** The copy of a file, if it is kept; makes no cache where there is none. */
export function kept(file: Copy): Promise<Response | undefined> {
  return caches.match(keyOf(file), { cacheName: NAME });
}

/**
 * Works with the cache of the copies; not once they are closed, since to open a cache that was deleted makes it anew.
 * @param nothing what it gives then
 */
async function withCopies<T>(nothing: T, work: (cache: Cache) => Promise<T>): Promise<T> {
  if (closed) return nothing;
  try {
    return await work(await caches.open(NAME));
  } finally {
    // Closed in the meantime: it may be there again.
    if (isClosed()) await caches.delete(NAME);
  }
}

/** Keeps a file. @throws what the browser says when there is no room */
export const keep = (file: Copy, content: Response): Promise<void> =>
  withCopies(undefined, (cache) => cache.put(keyOf(file), content));

/** All that is kept, of whatever build. */
export const allKept = (): Promise<Copy[]> =>
  withCopies<Copy[]>([], async (cache) => {
    const keys = await cache.keys();
    return keys.flatMap(({ url }) => {
      const key = parseCopyKey(url.slice(SITE.length));
      return key ? [{ ...key, path: decodeURIComponent(key.path) }] : [];
    });
  });

export const drop = (files: readonly Copy[]): Promise<void> =>
  withCopies(undefined, async (cache) => {
    for (const file of files) await cache.delete(keyOf(file));
  });

/** Keeps no more, and forgets what was kept. */
export async function close(): Promise<void> {
  closed = true;
  closings += 1;
  await caches.delete(NAME);
  await forgetForeign();
}
/** Keeps again, unless {@link close} was called since `times` was what {@link timesClosed} gave. @returns whether it does */
export function reopen(times: number): boolean {
  if (times !== closings) return false;
  closed = false;
  return true;
}
export const timesClosed = () => closings;
/** Whether {@link close} was called last. */
export const isClosed = () => closed;

/** Notes that a page came from another build than this worker's, over a restart of the worker. */
export async function noteForeign(client: string): Promise<void> {
  foreign.set(client, true);
  if (!closed) await (await caches.open(FOREIGN)).put(foreignKey(client), new Response());
}
/** Whether {@link noteForeign} was called for the page. */
export async function isForeign(client: string): Promise<boolean> {
  if (client === '') return false;
  const known =
    foreign.get(client) ?? (await caches.match(foreignKey(client), { cacheName: FOREIGN })) !== undefined;
  foreign.set(client, known);
  return known;
}
export const forgetForeign = () => caches.delete(FOREIGN);
const foreign = new Map<string, boolean>();
const foreignKey = (client: string) => SITE + client;
