/**
 * What a page does about the offline copy, long after it was shown: starts the worker, asks it to keep more while the
 * browser is idle, and says in the footer how far it got. Where there can be no copy it says nothing.
 */
import { carryText } from '../shared/carried-text.ts';
import { part } from '../shared/part.ts';
import { appManifestPath, iconPath, withBase, workerPath } from '../../domain/model/address.ts';
import { stateWords, type OfflineState } from '../../domain/offline/state.ts';
import { cacheName, SWITCH_KEY, type Progress, type Question } from './messages.ts';

interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

const base = import.meta.env.BASE_URL.replace(/\/?$/u, '/');

/** @param root the place in the footer, hidden until now */
export function startOffline(root: HTMLElement): void {
  linkApp();
  const container = navigator.serviceWorker;
  const control = part(root, '[data-offline-switch]', HTMLButtonElement);
  const action = part(root, '[data-offline-action]', HTMLButtonElement);
  let registration: ServiceWorkerRegistration | undefined;
  let state: OfflineState = { kind: 'off' };
  let whole = !isCostly();

  const show = (next: OfflineState = state) => {
    // A build that waits is said until it takes over.
    state = registration?.waiting && registration.active && next.kind !== 'off' ? { kind: 'update' } : next;
    const words = stateWords(state, navigator.onLine);
    part(root, '[role=status]', HTMLElement).textContent = words.text;
    part(root, '[data-offline-count]', HTMLElement).textContent = words.count;
    action.textContent = words.action;
    action.hidden = words.action === '';
    control.ariaPressed = String(state.kind !== 'off');
    root.hidden = false;
  };
  const ask = (question: Question, worker = registration?.active) => worker?.postMessage(question);
  const fill = () => {
    ask({ ask: 'fill', whole });
  };

  const start = async () => {
    try {
      registration = await container.register(withBase(base, workerPath()), { scope: base });
    } catch {
      // Private windows, full disks, policies: the site works without.
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
    for (const worker of [registration?.installing, registration?.waiting, registration?.active]) {
      ask({ ask: 'stop' }, worker);
    }
    show({ kind: 'off' });
    await registration?.unregister();
    await caches.delete(cacheName(base));
  };

  container.addEventListener('message', ({ data }: MessageEvent<Progress>) => {
    if (isOff()) return;
    show(data.state);
    if (data.more) whenIdle(fill);
  });
  const hadController = container.controller !== null;
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
    try {
      localStorage.setItem(SWITCH_KEY, isOn ? 'off' : '');
    } catch {
      // Not remembered.
    }
    void (isOn ? stop() : start());
  });
  action.addEventListener('click', () => {
    whole = true;
    if (state.kind === 'update') ask({ ask: 'take over' }, registration?.waiting);
    else fill();
  });
  // Another page's switch.
  addEventListener('storage', ({ key }) => {
    if (key === SWITCH_KEY) void (isOff() ? stop() : start());
  });

  if (isOff()) show({ kind: 'off' });
  else void start();
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
function isOff(): boolean {
  try {
    return localStorage.getItem(SWITCH_KEY) === 'off';
  } catch {
    return false;
  }
}

/** Whether loading the whole site would be dear; most browsers don't tell. */
function isCostly(): boolean {
  const { connection } = navigator as { connection?: Connection };
  return connection?.saveData === true || connection?.effectiveType?.endsWith('2g') === true;
}

/** Safari has no requestIdleCallback. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 200);
}
