import type { OfflineState } from '../../domain/offline/state.ts';

/** What a page asks of the worker. */
export type Question =
  /** Keep some more, and say how far it got. `whole`: whatever the connection costs; else only what is there anyway. */
  | { ask: 'fill'; whole: boolean }
  /** Take over from the older build: every page loads anew. */
  | { ask: 'take over' }
  /** The page is about to be left. */
  | { ask: 'leave' }
  /** Keep nothing any more. */
  | { ask: 'stop' };

/** What the worker answers `fill` with; `more`: it should be asked again. */
export interface Progress {
  state: OfflineState;
  more: boolean;
}

/** Name of the cache of a site at `base`: other sites on the same host have theirs. */
export const cacheName = (base: string) => `offline ${base}`;

/** Where the browser remembers that the reader wants no copy: `off`. */
export const SWITCH_KEY = 'offline';
