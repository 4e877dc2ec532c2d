/**
 * The service worker: keeps a copy of the site and answers from it. One worker belongs to one build, and every page
 * is answered from the copy of that build, until the worker of the next takes over, all at once.
 */
import { forgetLists } from './build.ts';
import { answer, answerOther } from './answer.ts';
import { fill, getReady } from './fill.ts';
import { handOver, noteLeaving } from './hand-over.ts';
import type { Question } from './messages.ts';
import { SITE, isOfOther, worker } from './scope.ts';
import { noteArrival } from './server.ts';
import { close, forgetForeign, isClosed } from './store.ts';

worker.addEventListener('install', (event) => {
  noteArrival();
  event.waitUntil(getReady());
});
// For the first visit: there was no worker that the page could be answered by.
worker.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([worker.clients.claim(), forgetForeign()]));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const isOurs = request.method === 'GET' && request.url.startsWith(SITE) && !request.headers.has('range');
  if (!isOurs || isClosed()) return;
  if (isOfOther(request.url)) {
    // What such a page loads is none of this worker's business either.
    if (request.mode === 'navigate') event.respondWith(answerOther(request));
    return;
  }
  event.respondWith(handOver(event).then((page) => page ?? answer(event)));
});

worker.addEventListener('message', (event) => {
  const question = event.data as Question;
  switch (question.ask) {
    case 'fill':
      event.waitUntil(
        fill(question.level, question.seen).then((progress) => {
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
      event.waitUntil(close());
  }
});
