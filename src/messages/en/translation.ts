import type { translation as original } from '../zh-CN/translation.ts';

/** The site's own translation beside a vendor's words. */
export const translation: typeof original = {
  mark: 'Unofficial translation',
  missing: 'Not translated by this site yet.',
  /** Of two wordings that follow each other. */
  before: 'Before:',
  now: 'Now:',
  /** Where the one translation does for both. */
  both: 'Before and now, the same:',
};
