import { CONTENT_SECURITY_POLICY } from '../../../config/security-policy.ts';

/** What every answer of a host should carry; each sample for a host is made from this. */
export const HEADERS: Readonly<Record<string, string>> = {
  // What a page can't say of itself in a meta element: who may frame it.
  'Content-Security-Policy': `${CONTENT_SECURITY_POLICY}; frame-ancestors 'self'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  // Everything is public and there are no cookies: scripts in pages of other hosts may read the data.
  'Access-Control-Allow-Origin': '*',
};

/**
 * Folders whose files carry a sum of their content in the name: they never change. Paths below the site's
 * base.
 * @param locales those whose pages are in a folder of their own
 */
export const immutableFolders = (locales: readonly string[]): string[] =>
  ['', ...locales.map((locale) => `${locale}/`)].flatMap((folder) =>
    ['_astro/', 'pagefind/fragment/', 'pagefind/index/'].map((name) => folder + name),
  );
export const IMMUTABLE = 'public, max-age=31536000, immutable';
/** All else is asked for again, so that no page is ever shown with the data of another build. */
export const REVALIDATED = 'no-cache';
