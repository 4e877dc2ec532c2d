import type { copyOpener as original } from '../zh-CN/copy-opener.ts';

/** What the copy menu of a code says by itself, where its own script did not load. */
export const copyOpener: typeof original = {
  notLoaded: 'The program for copying could not be loaded; use the links',
};
