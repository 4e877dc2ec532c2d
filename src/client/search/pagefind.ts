import { hrefOf } from '../shared/href.ts';
import { once } from '../shared/once.ts';

/** What Pagefind keeps of an entry; scripts/build/stages/search-index.ts writes it. */
export interface Fragment {
  /** Address without the site's base. */
  raw_url: string;
  content: string;
  meta: { title: string; code: string; system: string; module: string; status: string };
}

export interface Pagefind {
  options: (options: object) => Promise<void>;
  init: () => Promise<void>;
  destroy: () => Promise<void>;
  search: (query: string) => Promise<{ results: { id: string; data: () => Promise<Fragment> }[] }>;
}

const OPTIONS = {
  // Some hundred entries are searched in a few milliseconds; a worker would be one more file to load first.
  noWorker: true,
  // A word in the title counts most; the system's and the module's names stand in the text already.
  ranking: { metaWeights: { title: 6, code: 0.2, system: 0.2, module: 0.2, status: 0 } },
};

/** A browser remembers that an address could not be imported, so every further attempt takes another one. */
let attempts = 0;

/** Loads Pagefind and its index; later calls get the same one. Rejects where it can't be had; may be tried again. */
export const loadPagefind = once(async (): Promise<Pagefind> => {
  // Pagefind writes this file after the site is built, so that the bundler can't know it.
  const address = hrefOf(`/pagefind/pagefind.js${attempts > 0 ? `?${attempts}` : ''}`);
  attempts += 1;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options(OPTIONS);
  try {
    await pagefind.init();
    // Only a search, even for nothing, tells whether the index could be loaded.
    await pagefind.search('');
  } catch (error) {
    await pagefind.destroy();
    throw error;
  }
  return pagefind;
});
