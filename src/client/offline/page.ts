/**
 * What a page does about the offline copy, long after it was shown: starts the worker, asks it to keep more while the
 * browser is idle, and says in the footer how far it got. Where there can be no copy it says nothing.
 */
import { carryText } from '../shared/carried-text.ts';
import { requireElement } from '../shared/require-element.ts';
import { appManifestPath, iconPath, withBase, workerPath } from '../../domain/model/address.ts';
import { isWorker } from '../../domain/offline/lists.ts';
import { fileAt, pathBelow } from '../../domain/offline/request.ts';
import {
  LEVELS,
  lowerLevel,
  offeredLevel,
  stateText,
  type Cost,
  type Level,
  type OfflineState,
} from '../../domain/offline/state.ts';
import { offlineState as words } from '#messages/offline-state.ts';
import {
  cacheName,
  foreignName,
  levelKey,
  switchKey,
  SWITCH_KEY,
  type Progress,
  type Question,
} from './messages.ts';

interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

const base = import.meta.env.BASE_URL.replace(/\/?$/u, '/');

/** @param root the place in the footer, hidden until now */
export function startOffline(root: HTMLElement): void {
  linkApp();
  const container = navigator.serviceWorker;
  const control = requireElement(root, '[data-offline-switch]', HTMLButtonElement);
  const action = requireElement(root, '[data-offline-action]', HTMLButtonElement);
  let registration: ServiceWorkerRegistration | undefined;
  let state: OfflineState = { kind: 'off' };
  let cost: Cost = {};

  const show = (next: OfflineState = state) => {
    // While a newer build waits, the footer says so and nothing else, until that build takes over.
    state = registration?.waiting && registration.active && next.kind !== 'off' ? { kind: 'update' } : next;
    const { text, count, action: offer } = stateText(state, cost, navigator.onLine, words);
    requireElement(root, '[role=status]', HTMLElement).textContent = text;
    requireElement(root, '[data-offline-count]', HTMLElement).textContent = count;
    action.textContent = offer;
    action.hidden = offer === '';
    control.ariaPressed = String(state.kind !== 'off');
    root.hidden = false;
  };
  const ask = (question: Question, worker = registration?.active) => worker?.postMessage(question);
  const fill = () => {
    // The reader may have pressed the switch since the wait for an idle moment began.
    if (!isOff()) ask({ ask: 'fill', level: wantedLevel(), seen: seenFiles() });
  };

  const start = async () => {
    try {
      registration = await register();
    } catch {
      // Private windows, full disks, policies; no network, or no worker any more: the site works without.
    }
    if (!registration) {
      root.hidden = true;
      return;
    }
    watch(registration);
    if (!registration.active) show({ kind: 'starting' });
    // It may have got that far before anything above could follow it.
    void container.ready.then(fill);
  };

  const watch = (registered: ServiceWorkerRegistration) => {
    const follow = (worker: ServiceWorker | null) =>
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'activated') fill();
        if (worker.state === 'redundant' && !registered.active) root.hidden = state.kind !== 'off';
        else if (worker.state === 'installed') show();
      });
    follow(registered.installing);
    registered.onupdatefound = () => follow(registered.installing);
  };

  const stop = async () => {
    show({ kind: 'off' });
    try {
      // Also what another site on this host, whose switch is the same, could not take away.
      registration ??= await ownRegistration();
      for (const worker of [registration?.installing, registration?.waiting, registration?.active]) {
        ask({ ask: 'stop' }, worker);
      }
      await registration?.unregister();
      await Promise.all([cacheName(base), foreignName(base)].map((name) => caches.delete(name)));
    } catch {
      // Without storage there is nothing to take away.
    }
  };

  container.addEventListener('message', ({ data }: MessageEvent<Progress>) => {
    if (isOff()) return;
    ({ cost } = data);
    // What there is no room for is not fetched again with every page, but when the reader asks.
    if (data.state.kind === 'stopped' && data.state.reason === 'full') remember(lowerLevel(data.state.level));
    show(data.state);
    if (data.more) whenIdle(fill);
  });
  // The worker of the site further up, in another language, may have been in charge so far.
  const hadController = container.controller?.scriptURL === location.origin + withBase(base, workerPath());
  container.addEventListener('controllerchange', () => {
    if (!hadController || isOff()) return;
    // The reader said so on one page, and may have pasted something on another.
    const pasted = document.querySelector<HTMLTextAreaElement>('textarea:not([readonly])')?.value ?? '';
    if (pasted !== '') carryText(pasted);
    location.reload();
  });
  addEventListener('beforeunload', () => {
    if (state.kind === 'update') ask({ ask: 'leave' });
  });
  addEventListener('offline', () => {
    show();
  });
  addEventListener('online', () => {
    show();
    if (state.kind !== 'off') fill();
    void registration?.update().catch(() => undefined);
  });
  control.addEventListener('click', () => {
    const isOn = state.kind !== 'off';
    write(switchKey(base), isOn ? 'off' : '');
    write(levelKey(base), '');
    void (isOn ? stop() : start());
  });
  action.addEventListener('click', () => {
    const level = offeredLevel(state);
    if (state.kind === 'update') ask({ ask: 'take over' }, registration?.waiting);
    else if (level) {
      remember(level);
      fill();
    }
  });
  // Another page's switch, or what was asked for there.
  addEventListener('storage', ({ key }) => {
    if (key === switchKey(base)) void (isOff() ? stop() : start());
    if (key === levelKey(base)) fill();
  });

  if (isOff()) void stop();
  else void start();
}

/** This site's own registration: that of a site further up may reach here too. */
async function ownRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  const registration = await navigator.serviceWorker.getRegistration(base);
  return registration?.scope === location.origin + base ? registration : undefined;
}

/** The worker; nothing where the server has none any more, none here, or one that takes the copies away. */
async function register(): Promise<ServiceWorkerRegistration | undefined> {
  const known = await ownRegistration();
  if (known) return known;
  const address = withBase(base, workerPath());
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok || response.redirected || !isWorker(await response.text())) return undefined;
  return navigator.serviceWorker.register(address, { scope: base });
}

/** Files of the site that this page consists of: without a worker, none was kept when it was loaded. */
function seenFiles(): string[] {
  const addresses = [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)];
  return addresses.flatMap((address) => {
    const { origin, pathname } = new URL(address);
    const path = origin === location.origin ? pathBelow(pathname, base) : null;
    return path === null ? [] : [fileAt(path)];
  });
}

/** Lets the browser offer to install the site; in the page's head it would be one more request before the first view. */
function linkApp(): void {
  for (const [rel, path] of [
    ['manifest', appManifestPath()],
    ['apple-touch-icon', iconPath('apple')],
  ] as const) {
    const link = document.createElement('link');
    link.rel = rel;
    link.href = withBase(base, path);
    document.head.append(link);
  }
}

/** Whether the reader wants no copy. */
const isOff = () => (read(switchKey(base)) ?? read(SWITCH_KEY)) === 'off';

/** What is to be kept: what the reader asked for, else as little as his connection calls for. */
function wantedLevel(): Level {
  const asked = read(levelKey(base));
  return LEVELS.find((level) => level === asked) ?? (isCostly() ? 'seen' : 'core');
}
const remember = (level: Level) => {
  write(levelKey(base), level);
};

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Not remembered.
  }
}

/** Whether every byte is dear; most browsers don't tell. */
function isCostly(): boolean {
  const { connection } = navigator as { connection?: Connection };
  return connection?.saveData === true || connection?.effectiveType?.endsWith('2g') === true;
}

/** Safari has no requestIdleCallback. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 200);
}
