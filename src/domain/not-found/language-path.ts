/** Addresses that name a language of the site, in whatever way: `/en-US/…`, `/EN/…`, `/zh/…`. */

/** A tag as people write it, with a script or a country behind it. */
const TAG = /^[a-z]{2,3}(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?$/iu;

const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/u)[0] ?? '';

/**
 * The language that the first part of an address names, and the path there.
 * @param path below the base that the site is served from
 * @returns null where it names none of `locales`
 */
export function languagePath<Locale extends string>(
  path: string,
  locales: readonly Locale[],
): { locale: Locale; path: string; exact: boolean } | null {
  const [, first = '', ...rest] = path.split('/');
  if (!TAG.test(first)) return null;
  const plain = (tag: string) => tag.toLowerCase().replaceAll('_', '-');
  const locale =
    locales.find((one) => plain(one) === plain(first)) ??
    locales.find((one) => primary(one) === primary(first));
  return locale === undefined ? null : { locale, path: `/${rest.join('/')}`, exact: locale === first };
}
