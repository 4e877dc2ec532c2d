/**
 * A newer build waits until no page of the older one is open, which a reader with one tab would never see happen: the
 * browser goes from page to page without a gap. So where the only open page is being left for another, that one is
 * first answered with nothing but the wait for the newer build.
 */
import type { Question } from './messages.ts';
import { worker, type FetchEvent } from './scope.ts';

/** Leaving a page may end in a download, which leaves it open. */
const LEAVING_MS = 3000;

/** Loads itself anew under the new worker; after a second in any case. */
const PAGE = `<!doctype html><script>
const load = () => location.reload();
navigator.serviceWorker.oncontrollerchange = load;
setTimeout(load, 1000);
</script>`;

let leaving = { page: '', at: -LEAVING_MS };
/** Once only: should the newer build not take over, the reader must not wait again and again. */
let handedOver = false;

export function noteLeaving(page: string): void {
  leaving = { page, at: performance.now() };
}

/** The page that waits; null where there is nothing to wait for. */
export async function handOver({ request }: FetchEvent): Promise<Response | null> {
  const { waiting } = worker.registration;
  if (request.mode !== 'navigate' || !waiting || handedOver) return null;
  const pages = await worker.clients.matchAll();
  const isOnlyOne =
    pages.every(({ id }) => id === leaving.page) && performance.now() - leaving.at < LEAVING_MS;
  if (!isOnlyOne) return null;
  handedOver = true;
  waiting.postMessage({ ask: 'take over' } satisfies Question);
  return new Response(PAGE, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
