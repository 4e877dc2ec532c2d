/** Getting files of this worker's build from the server, and finding out what else it has where it doesn't give them. */
import { workerPath } from '../../domain/model/address.ts';
import { isWorker, SUM_DIGITS, type Copy } from '../../domain/offline/lists.ts';
import { SITE, worker } from './scope.ts';
import { close } from './store.ts';

/**
 * What answers at the site's address: a site of ours, of this or another build; one that has no worker any more; or
 * who knows what, such as the login page of a hotel.
 */
export type Server = 'ours' | 'gone' | 'unknown';

/** The file of this build was not to be had. */
export class NotGot extends Error {
  readonly server: Server;
  constructor(path: string, server: Server) {
    super(path);
    this.server = server;
  }
}

/** A file as it came. */
export interface Got {
  bytes: ArrayBuffer;
  headers: Headers;
}

/**
 * Fetches a file of this build.
 * @throws NotGot where the server has another file or none, or is not reached
 */
export async function fetchFile({ path, sum }: Copy): Promise<Got> {
  try {
    const response = await fetch(addressOf(path), { cache: 'no-cache' });
    const bytes = await response.arrayBuffer();
    // Whatever the status and however it was led there: the bytes tell.
    if (response.ok && (await sumOf(bytes)) === sum) return { bytes, headers: headersOf(response) };
  } catch {
    throw new NotGot(path, 'unknown');
  }
  throw new NotGot(path, await askServer());
}

/**
 * Asks what the server has where this worker's file was. A worker that was left behind, because its site is gone or has
 * moved, takes itself and all its copies away.
 */
export async function askServer(): Promise<Server> {
  const server = await findServer().catch((): Server => 'unknown');
  if (server === 'gone') {
    asked = Promise.resolve(server);
    await close();
    await worker.registration.unregister();
  }
  return server;
}

let asked: Promise<Server> | undefined;
/** The answer of {@link askServer}, once there is one; as browsers stop an idle worker, that is about once per visit. */
export function askOnce(): Promise<Server> {
  asked ??= askServer().then((server) => {
    if (server === 'unknown') asked = undefined;
    return server;
  });
  return asked;
}
/** Tells {@link askOnce} that there is nothing to ask: this worker itself has just come from the server. */
export const noteArrival = () => {
  asked = Promise.resolve('ours');
};

async function findServer(): Promise<Server> {
  const response = await fetch(SITE + workerPath().slice(1), { cache: 'no-store' });
  const { status, redirected } = response;
  if (!redirected && (status === 404 || status === 410)) return 'gone';
  if (!response.ok || !isWorker(await response.text())) return 'unknown';
  // Led on to the worker of a site of ours at another address.
  return redirected ? 'gone' : 'ours';
}

/** Address of a file; pages by their folder, as hosts redirect from `index.html`. */
const addressOf = (path: string) =>
  SITE +
  path
    .replace(/(^|\/)index\.html$/u, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');

/** Of the answer's headers those that tell the browser what to do with the file, not those about its transport. */
function headersOf(response: Response): Headers {
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'vary'])
    headers.delete(name);
  return headers;
}

async function sumOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, SUM_DIGITS);
}
