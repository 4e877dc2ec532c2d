/** What a service worker finds around itself, as far as ours uses it: TypeScript has these types for workers only. */

export interface ExtendableEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}

export interface FetchEvent extends ExtendableEvent {
  request: Request;
  clientId: string;
  resultingClientId: string;
  respondWith: (response: Promise<Response>) => void;
}

export interface MessageEventOfClient extends ExtendableEvent {
  data: unknown;
  source: { id: string; postMessage: (message: unknown) => void };
}

export interface WorkerScope {
  registration: ServiceWorkerRegistration;
  clients: { claim: () => Promise<void>; matchAll: () => Promise<{ id: string }[]> };
  skipWaiting: () => Promise<void>;
  addEventListener: ((type: 'install' | 'activate', listener: (event: ExtendableEvent) => void) => void) &
    ((type: 'fetch', listener: (event: FetchEvent) => void) => void) &
    ((type: 'message', listener: (event: MessageEventOfClient) => void) => void);
}

export const worker = globalThis as unknown as WorkerScope;

/** Address of the site's root; ends with a slash. */
export const SITE = worker.registration.scope;
/** Path of the site's root. */
export const BASE = new URL(SITE).pathname;

/** The locales whose pages are in folders of this site, with workers of their own; scripts/build/stages/offline.ts puts them in. */
declare const OTHERS: readonly string[];

/** Whether an address is of the site in another language, of which this worker keeps nothing. */
export const isOfOther = (url: string): boolean =>
  OTHERS.some(
    (locale) => url.startsWith(`${SITE}${locale}/`) || url.replace(/[?#].*$/u, '') === SITE + locale,
  );
