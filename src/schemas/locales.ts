/**
 * The languages of the site. The first is that of the documents, stands at the site's root, and is translated to each
 * other, `content/translations/<locale>/`, with interface words in `src/messages/<locale>/`. To add one is a line here and these two folders.
 */
export const LOCALES = {
  /** `openGraph`: as in `og:locale`. */
  'zh-CN': { name: '简体中文', openGraph: 'zh_CN' },
  /** `untranslated`: how many of the site's own texts may lack a translation; of a system's its manifest says so. */
  en: { name: 'English', openGraph: 'en_US', untranslated: 0 },
} as const satisfies Record<string, { name: string; openGraph: string; untranslated?: number }>;

/** As in `lang`. */
export type Locale = keyof typeof LOCALES;

/** The language of the documents. */
export const ORIGINAL: Locale = 'zh-CN';

/** What readers get whose own language the site does not have. */
export const ELSEWHERE: Locale = 'en';

/** A language that texts are translated to. */
export type TranslatedLocale = Exclude<Locale, 'zh-CN'>;

/** All languages that texts are translated to. */
export const TRANSLATED = (Object.keys(LOCALES) as Locale[]).filter(
  (locale): locale is TranslatedLocale => locale !== ORIGINAL,
);

/** Something for each language that texts are translated to. */
export const perTranslation = <T>(of: (locale: TranslatedLocale) => T): Record<TranslatedLocale, T> =>
  Object.fromEntries(TRANSLATED.map((locale) => [locale, of(locale)])) as Record<TranslatedLocale, T>;
