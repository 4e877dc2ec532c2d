import { HEADERS, IMMUTABLE, immutableFolders } from './rules.ts';

/**
 * `_headers`, which Cloudflare Pages and Netlify read from the root of what is published. Both ask for pages again of
 * their own accord, and join the values of a header that two rules set: hence no such rule for everything.
 * @param base path that the site is served under, with a slash at both ends
 * @param locales those whose pages are in a folder of their own
 */
export function headersFile(base: string, locales: readonly string[]): string {
  const block = (path: string, headers: Readonly<Record<string, string>>) =>
    [base + path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  return [
    block('*', HEADERS),
    ...immutableFolders(locales).map((folder) => block(`${folder}*`, { 'Cache-Control': IMMUTABLE })),
  ].join('\n');
}
