import type { offline as original } from '../zh-CN/offline.ts';

const needsNetwork =
  'This page cannot be reached now and is not saved on this device. Reload it when there is a network. Search, log decoder and browsing need no network.';

/** The page that stands in for one that is not kept. */
export const offline: typeof original = {
  title: 'This page is not saved on this device',
  description: needsNetwork,
  lead: needsNetwork,
  languages: 'This page in each language',
  pages: 'Pages that need no network',
};
