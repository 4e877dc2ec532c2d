import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  glossarySchema,
  translationsSchema,
  type Glossary,
  type Translation,
} from '../../../src/schemas/translations.ts';
import { ORIGINAL, TRANSLATED, type Locale } from '../../../src/schemas/locales.ts';
import type { MapText } from '../../../src/domain/translation/site-texts.ts';
import { translateText, type Translations } from '../../../src/domain/translation/translate.ts';
import { itemsOf, readYaml, type ListItem } from './read-yaml.ts';

/** The name of the file that holds the site's own texts; no system can be named like it. */
export const SITE_TEXTS = 'site';

/** As errors name it. */
export const translationFile = (locale: string, name: string): string =>
  `content/translations/${locale}/${name}.yaml`;

/** Whether anything is translated to a locale: where its folder is missing, no text is. */
export const isTranslated = (content: string, locale: string): boolean =>
  existsSync(join(content, 'translations', locale));

/**
 * The translations of one file, each with its place; none where it is missing.
 * @param name a system, or {@link SITE_TEXTS}
 * @throws SourceError or SourceErrors for a file that is no YAML or breaks its schema
 */
export function readTranslations(content: string, locale: string, name: string): ListItem<Translation>[] {
  const path = join(content, 'translations', locale, `${name}.yaml`);
  return itemsOf(readYaml(path, translationFile(locale, name), translationsSchema, []));
}

/** The translations of one file to each locale that it is translated to; throws as {@link readTranslations} does. */
export const translationsOf = (content: string, name: string): ReadonlyMap<Locale, Translations> =>
  new Map(
    TRANSLATED.map((locale) => [
      locale,
      new Map(readTranslations(content, locale, name).map(({ value }) => [value.hash, value])),
    ]),
  );

/** Gives what a site in a locale shows in place of its own texts of curation and reviews; throws as {@link readTranslations} does. */
export function siteText(content: string, locale: Locale): MapText {
  if (locale === ORIGINAL) return (text) => text;
  const translations = translationsOf(content, SITE_TEXTS).get(locale) ?? new Map<string, Translation>();
  return (text) => translateText(text, translations);
}

/** The words that the translations of a locale keep to; throws as {@link readTranslations} does. */
export const readGlossary = (content: string, locale: string): Glossary =>
  readYaml(
    join(content, 'translations', locale, 'glossary.yaml'),
    translationFile(locale, 'glossary'),
    glossarySchema,
    { terms: [], units: [] },
  ).value;
