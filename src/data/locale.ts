import { readTranslations, SITE_TEXTS } from '../../scripts/convert/read/translations.ts';
import { translateText } from '../domain/translation/translate.ts';
import type { MapText } from '../domain/translation/site-texts.ts';
import { LOCALES, ORIGINAL, type Locale } from '../schemas/locales.ts';
import { site } from '#messages/site.ts';
import { contentFolder } from './content-folder.ts';
import { perBuild } from './per-build.ts';

/** The language of this build. */
export const LOCALE = site.language as Locale;

/** The languages that the site is built in, the first at its root (scripts/build.ts). */
export const SITE_LOCALES = (process.env.LOCALES?.split(',') ?? Object.keys(LOCALES)) as Locale[];

/** Gives what this build shows in place of the site's own texts; undefined where it shows them as they are. */
export const getSiteText = perBuild(function siteText(): MapText | undefined {
  if (LOCALE === ORIGINAL) return undefined;
  const items = readTranslations(contentFolder(), LOCALE, SITE_TEXTS);
  const translations = new Map(items.map(({ value }) => [value.hash, value]));
  return (text) => translateText(text, translations);
});
