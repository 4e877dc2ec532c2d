/** The site's own translations: `content/translations/<locale>/`. */
import { LOCALES, TRANSLATED } from '../../../src/schemas/locales.ts';
import type { Translation } from '../../../src/schemas/translations.ts';
import { translationFaults } from '../../../src/domain/translation/faults.ts';
import {
  siteOriginals,
  systemOriginals,
  type Original,
  type Originals,
} from '../../../src/domain/translation/originals.ts';
import type { Report } from '../../shared/source-error.ts';
import { isTranslated, SITE_TEXTS, translationFile } from '../read/translations.ts';
import type { ListItem } from '../read/read-yaml.ts';
import type { CheckOf, ContentFiles, ConvertedContent } from './check.ts';

/** Originals of one file of translations that it has not. */
export interface MissingTranslations {
  locale: string;
  /** A system, or `site`. */
  name: string;
  originals: readonly Original[];
  /** How many may be missing. */
  allowed: number;
}

export const translationsAreTrue: CheckOf<'systems'> = {
  name: 'a translation is of a text that there is, once, and says the same as far as a machine can tell',
  scope: 'systems',
  check: (content, report) => {
    for (const locale of translatedLocales(content.folder)) {
      for (const system of content.systems) {
        reportFile(content, locale, system.id, systemOriginals(system), report);
      }
    }
  },
};

export const siteTranslationsAreTrue: CheckOf<'whole'> = {
  name: 'a translation is of a text that the site has, once, and says the same as far as a machine can tell',
  scope: 'whole',
  check: (content, report) => {
    for (const locale of translatedLocales(content.folder)) {
      reportFile(content, locale, SITE_TEXTS, originalsOfSite(content), report);
    }
  },
};

/**
 * The texts that are not translated, by locale and file; of a locale whose folder is missing none is asked for.
 * @throws SourceError or SourceErrors for a file with a fault
 */
export function missingTranslations(content: ConvertedContent): MissingTranslations[] {
  const { folder, systems } = content;
  return translatedLocales(folder)
    .flatMap((locale) => [
      ...systems.map((system) => ({
        ...missingIn(content, locale, system.id, systemOriginals(system)),
        allowed: system.manifest.untranslated ?? 0,
      })),
      {
        ...missingIn(content, locale, SITE_TEXTS, originalsOfSite(content)),
        allowed: untranslatedOf(LOCALES[locale]),
      },
    ])
    .filter(({ originals }) => originals.length > 0);
}

const untranslatedOf = ({ untranslated = 0 }: { untranslated?: number }): number => untranslated;

const translatedLocales = (folder: string): typeof TRANSLATED =>
  TRANSLATED.filter((locale) => isTranslated(folder, locale));

function missingIn({ translations }: ContentFiles, locale: string, name: string, originals: Originals) {
  const known = new Set(translations(`${locale}/${name}`).map(({ value }) => value.hash));
  return { locale, name, originals: [...originals.values()].filter(({ hash }) => !known.has(hash)) };
}

function originalsOfSite({ values, reviews, systems }: ConvertedContent): Originals {
  return siteOriginals({
    curation: values,
    reviews: systems.flatMap(({ id }) => reviews(id).map(({ value }) => value)),
  });
}

function reportFile(
  content: ContentFiles,
  locale: string,
  name: string,
  originals: Originals,
  report: Report,
): void {
  const glossary = content.glossary(locale);
  const seen = new Map<string, ListItem<Translation>>();
  for (const item of content.translations(`${locale}/${name}`)) {
    const { value, at } = item;
    const first = seen.get(value.hash);
    if (first) {
      report(
        at,
        `a translation of "${value.original}" (${value.hash}) for the second time: the first stands in line ${first.at.line}`,
        'Keep one of them',
      );
      continue;
    }
    seen.set(value.hash, item);
    const original = originals.get(value.hash);
    if (!original) {
      report(
        at,
        `a translation of "${value.original}" (${value.hash}), which ${name === SITE_TEXTS ? 'is no text of the site' : `neither a document nor the manifest of ${name} has`}`,
        `Remove it; what ${translationFile(locale, name)} lacks is written there by "npm run translate"`,
      );
      continue;
    }
    for (const { found, remedy } of translationFaults(value, original, glossary)) report(at, found, remedy);
  }
}
