import type { translation as original } from '../zh-CN/translation.ts';

/** The site's own translation beside a vendor's words. */
export const translation: typeof original = {
  mark: 'Unofficial translation',
  missing: 'Not translated by this site yet.',
};
