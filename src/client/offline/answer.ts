/** How the worker answers a page's request: from the copies of its build, else from the network. */
import { MISSING, STAND_IN } from '../../domain/offline/files.ts';
import { findTarget, pathBelow, type Target } from '../../domain/offline/request.ts';
import { readHead, sumInBuild } from './build.ts';
import { fetchCopy } from './keep.ts';
import { BASE, worker, type FetchEvent } from './scope.ts';
import { askOnce, NotGot, type Server } from './server.ts';
import { isForeign, kept, noteForeign } from './store.ts';

/** Never throws but as the network does. */
export async function answer(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const isPage = request.mode === 'navigate';
  const { pathname } = new URL(request.url);
  const path = pathBelow(pathname, BASE);
  try {
    if (path === null || (!isPage && (await isForeign(event.clientId)))) return await fetch(request);
    await readHead();
  } catch {
    // No copy, or none that can be read.
    return fetch(request);
  }
  if (!isPage) return answerFile(request, path);
  event.waitUntil(askOnce());
  return answerPage(event, path);
}

/** A page in another language comes from the network alone; without one it is said that it is not kept. */
export async function answerOther(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    return standIn(null).catch(() => {
      throw error;
    });
  }
}

async function answerFile(request: Request, path: string): Promise<Response> {
  const sum = await sumInBuild(path, false).catch(() => undefined);
  if (sum === undefined) return fetch(request);
  const copy = await kept({ path, sum }).catch(() => undefined);
  // Not the cache's own response: with a script of that one, Chromium keeps what it compiled, and makes the cache anew
  // for it, even after it was deleted. And not its stream: a blob is handed over whole,
  // so that this worker is not at work, and the next build kept waiting, for as long as a page reads.
  if (copy) return new Response(await copy.blob(), copy);
  // Where the server has another build, its file is better than none.
  return fetchCopy({ path, sum }).catch(() => fetch(request));
}

async function answerPage({ request, resultingClientId }: FetchEvent, path: string): Promise<Response> {
  const target = await findTarget(path, (file) => sumInBuild(file, true)).catch(() => null);
  if (target?.kind === 'redirect') return Response.redirect(request.url.replace(/(?=[?#]|$)/u, '/'), 301);
  let server: Server | undefined;
  if (target?.kind === 'file') {
    const copy = await kept(target).catch(() => undefined);
    if (copy) return copy;
    try {
      return await fetchCopy(target);
    } catch (error) {
      server = error instanceof NotGot ? error.server : 'unknown';
    }
  }
  if (server === 'unknown') return standIn(target);
  try {
    const response = await fetch(request);
    // A file that is wanting for a moment: what is known of it is worth more than that.
    if (server !== undefined && response.status >= 500) return await standIn(target);
    const isFile = target?.kind === 'none' && target.isFile;
    if (response.ok && !isFile && server !== 'gone') {
      // A page of another build; all that it loads has to come from the server too.
      await noteForeign(resultingClientId).catch(() => undefined);
      void worker.registration.update().catch(() => undefined);
    }
    return response;
  } catch {
    return standIn(target);
  }
}

/** A page of the core in place of the one that was asked for; marked, as it stands at that one's address. */
async function standIn(target: Target | null): Promise<Response> {
  const isMissing = target?.kind === 'none' && !target.isFile;
  const path = isMissing ? MISSING : STAND_IN;
  const { core } = await readHead();
  const copy = await kept({ path, sum: core[path] ?? '' });
  if (!copy) return Response.error();
  const html = await copy.text();
  return new Response(html.replace('<html', '<html data-from-copy'), {
    status: isMissing ? 404 : 503,
    headers: copy.headers,
  });
}
