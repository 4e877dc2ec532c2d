import { siteText } from '../../scripts/convert/read/translations.ts';
import type { MapText } from '../domain/translation/site-texts.ts';
import { hasHan } from '../domain/text/chinese.ts';
import { localeBase, withBase } from '../domain/model/address.ts';
import { ELSEWHERE, LOCALES, ORIGINAL, type Locale } from '../schemas/locales.ts';
import { site } from '#messages/site.ts';
import { contentFolder } from './content-folder.ts';
import { perBuild } from './per-build.ts';

/** The language of this build. */
export const LOCALE = site.language as Locale;

/** Whether the pages are in another language than the documents, whose words they therefore translate. */
export const IS_TRANSLATED = LOCALE !== ORIGINAL;

/** The `lang` of a vendor's words where they stand on a page in another language; none where the page has said it. */
export const langOf = (text: string): Locale | undefined =>
  IS_TRANSLATED && hasHan(text) ? ORIGINAL : undefined;

/** The languages that the site is built in, the first at its root (scripts/build.ts). */
export const SITE_LOCALES = (process.env.LOCALES?.split(',') ?? Object.keys(LOCALES)) as Locale[];

/** The languages that this site has besides that of this build. */
export const OTHER_LOCALES = SITE_LOCALES.filter((locale) => locale !== LOCALE);

/** The language of this site for readers of languages that it has not. */
export const SITE_ELSEWHERE =
  SITE_LOCALES.find((locale) => locale === ELSEWHERE) ?? SITE_LOCALES[0] ?? ORIGINAL;

/** Base of the pages in a language of this site. */
export const baseOf = (to: Locale): string =>
  localeBase(import.meta.env.BASE_URL, { from: LOCALE, to, locales: SITE_LOCALES });

/** Base of what the site has once for all its languages. */
export const rootBase = (): string => baseOf(SITE_LOCALES[0] ?? LOCALE);

/**
 * The same page in a language of this site.
 * @param pathname of a page of this build, with the base
 */
export const pageIn = (to: Locale, pathname: string): string =>
  withBase(baseOf(to), pathname.slice(withBase(import.meta.env.BASE_URL, '').length));

/** Gives what this build shows in place of the site's own texts. */
export const getSiteText = perBuild(function ofSite(): MapText {
  return siteText(contentFolder(), LOCALE);
});
