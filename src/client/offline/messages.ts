import type { Cost, Level, OfflineState } from '../../domain/offline/state.ts';

/** What a page asks of the worker. */
export type Question =
  /** Keep some more, and say how far it got. `seen`: paths of the page and of what it loaded, below the site's root. */
  | { ask: 'fill'; level: Level; seen: string[] }
  /** Take over from the older build: every page loads anew. */
  | { ask: 'take over' }
  /** The page is about to be left. */
  | { ask: 'leave' }
  /** Keep nothing any more. */
  | { ask: 'stop' };

/** What the worker answers `fill` with; `more`: it should be asked again. */
export interface Progress {
  state: OfflineState;
  cost: Cost;
  more: boolean;
}

/** Names of the caches of a site at `base`: other sites on the same host have theirs. */
export const cacheName = (base: string) => `offline ${base}`;
/** Its keys are the open pages that came from another build than the worker's; it holds no content. */
export const foreignName = (base: string) => `${cacheName(base)} foreign`;

/** Where the browser remembers that the reader wants no copies of any site on this host: `off`. */
export const SWITCH_KEY = 'offline';
/** Where it remembers whether he wants one of the site at `base`, each language being a site: `off`, or empty where he does. */
export const switchKey = (base: string) => `${cacheName(base)} switch`;
/** Where it remembers what he asked for on the site at `base`: a level. */
export const levelKey = cacheName;
