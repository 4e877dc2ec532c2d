/** How the worker answers a page's request: from the copies of its build, else from the network. */
import { offlinePath } from '../../domain/model/address.ts';
import { findTarget, pathBelow } from '../../domain/offline/request.ts';
import { readHead, sumInBuild } from './build.ts';
import { BASE, worker, type FetchEvent } from './scope.ts';
import { fetchCopy, isForeign, kept, noteForeign, OtherBuild } from './store.ts';

/** Never throws but as the network does. */
export async function answer(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const { pathname } = new URL(request.url);
  const path = pathBelow(pathname, BASE);
  try {
    if (path === null || (request.mode !== 'navigate' && (await isForeign(event.clientId)))) {
      return await fetch(request);
    }
    await readHead();
  } catch {
    // No copy, or none that can be read.
    return fetch(request);
  }
  return request.mode === 'navigate' ? answerPage(event, path) : answerFile(request, path);
}

async function answerFile(request: Request, path: string): Promise<Response> {
  const sum = await sumInBuild(path, false).catch(() => undefined);
  if (sum === undefined) return fetch(request);
  const copy = await kept(path, sum).catch(() => undefined);
  if (copy) return copy;
  // Where the server has another build, its file is better than none.
  return fetchCopy(path, sum, ignore).catch(() => fetch(request));
}

async function answerPage({ request, resultingClientId }: FetchEvent, path: string): Promise<Response> {
  const target = await findTarget(path, (file) => sumInBuild(file, true)).catch(() => null);
  if (target?.kind === 'redirect') return Response.redirect(request.url.replace(/(?=[?#]|$)/u, '/'), 301);
  if (target?.kind === 'file') {
    const copy = await kept(target.path, target.sum).catch(() => undefined);
    if (copy) return copy;
    try {
      return await fetchCopy(target.path, target.sum, ignore);
    } catch (error) {
      if (error instanceof OtherBuild) {
        // The page as the server has it, and all that it loads from there too.
        await noteForeign(resultingClientId).catch(ignore);
        void worker.registration.update().catch(ignore);
      }
    }
  }
  try {
    return await fetch(request);
  } catch {
    const isMissing = target?.kind === 'none' && !target.isFile;
    return isMissing ? standIn('404.html', 404) : standIn(`${offlinePath().slice(1)}index.html`, 503);
  }
}

/** A page of the core in place of another. */
async function standIn(path: string, status: number): Promise<Response> {
  const { core } = await readHead();
  const copy = await kept(path, core[path] ?? '');
  return copy ? new Response(copy.body, { status, headers: copy.headers }) : Response.error();
}

const ignore = () => undefined;
