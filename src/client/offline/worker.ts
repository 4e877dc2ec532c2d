/**
 * The service worker: keeps a copy of the site and answers from it. One worker belongs to one build, and every page
 * is answered from the copy of that build, until the worker of the next takes over, all at once.
 */
import { forgetLists, readHead } from './build.ts';
import { answer } from './answer.ts';
import { fill, forgetPlan, keepAll } from './fill.ts';
import { handOver, noteLeaving } from './hand-over.ts';
import { listPath } from '../../domain/offline/lists.ts';
import type { Question } from './messages.ts';
import { SITE, worker } from './scope.ts';
import { close, forgetForeign, isClosed, reopen } from './store.ts';

// Either the whole core is there, and as the build has it, or the older build stays in force.
worker.addEventListener('install', (event) => {
  event.waitUntil(install());
});
// For the first visit: there was no worker that the page could be answered by.
worker.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([worker.clients.claim(), forgetForeign()]));
});

async function install(): Promise<void> {
  const { core, parts, whole } = await readHead(true);
  await keepAll(Object.entries(core));
  // Without its lists a worker cannot tell a page that it hasn't got from one that doesn't exist.
  if (whole) await keepAll(parts.map((sum) => [listPath(sum), sum]));
}

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const isOurs = request.method === 'GET' && request.url.startsWith(SITE) && !request.headers.has('range');
  if (!isOurs || isClosed()) return;
  event.respondWith(handOver(event).then((page) => page ?? answer(event)));
});

worker.addEventListener('message', (event) => {
  const question = event.data as Question;
  switch (question.ask) {
    case 'fill':
      reopen();
      event.waitUntil(
        fill(question.whole).then((progress) => {
          event.source.postMessage(progress);
        }),
      );
      break;
    case 'take over':
      event.waitUntil(worker.skipWaiting());
      break;
    case 'leave':
      noteLeaving(event.source.id);
      break;
    case 'stop':
      forgetLists();
      forgetPlan();
      event.waitUntil(close());
  }
});
