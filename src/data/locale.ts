import { siteText } from '../../scripts/convert/read/translations.ts';
import type { MapText } from '../domain/translation/site-texts.ts';
import { LOCALES, ORIGINAL, type Locale } from '../schemas/locales.ts';
import { site } from '#messages/site.ts';
import { contentFolder } from './content-folder.ts';
import { perBuild } from './per-build.ts';

/** The language of this build. */
export const LOCALE = site.language as Locale;

/** Whether the pages are in another language than the documents, whose words they therefore translate. */
export const IS_TRANSLATED = LOCALE !== ORIGINAL;

/** The `lang` of a vendor's words where they stand on a page in another language; none where the page has said it. */
export const langOf = (text: string): Locale | undefined =>
  IS_TRANSLATED && /\p{Script=Han}/u.test(text) ? ORIGINAL : undefined;

/** The languages that the site is built in, the first at its root (scripts/build.ts). */
export const SITE_LOCALES = (process.env.LOCALES?.split(',') ?? Object.keys(LOCALES)) as Locale[];

/** Gives what this build shows in place of the site's own texts. */
export const getSiteText = perBuild(function ofSite(): MapText {
  return siteText(contentFolder(), LOCALE);
});
