import type { OfflineWords } from '../../domain/offline/state.ts';

/** How far the copy on the reader's machine is, in the footer. */
export const offlineState: OfflineWords = {
  ready: {
    seen: 'Visited pages can be read offline',
    core: 'Search, log decoder and visited pages work offline',
    whole: 'The whole site works offline',
  },
  preparing: 'Preparing for offline use',
  saving: 'Downloading the whole site',
  away: 'Offline',
  full: 'Not enough space on this device; what is saved works offline',
  paused: 'Cannot be reached now; continues later by itself',
  update: 'A new version is ready',
  refresh: 'Reload',
  offers: {
    core: (megabytes) => `Download the main pages for offline use (about ${megabytes} MB)`,
    whole: (megabytes) => `Download the whole site for offline use (about ${megabytes} MB)`,
  },
};
