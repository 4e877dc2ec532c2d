import type { searchOpener as original } from '../zh-CN/search-opener.ts';

/** All that the search's script says on every page. */
export const searchOpener: typeof original = {
  failed: 'The search could not be loaded. Check the network and reload the page.',
};
