/**
 * What search engines are told of a page in their own words (JSON-LD, schema.org).
 *
 * A code page is a WebPage about a DefinedTerm: a number that stands for something within a set. An article it is not:
 * nobody wrote one, on no known day.
 */
import { scriptJson } from '../text/script-json.ts';
import { homePath, systemPath } from '../model/address.ts';
import type { System } from '../model/catalogue.ts';
import { codeLabel } from '../model/code.ts';
import type { Entry } from '../model/entry.ts';

/**
 * Full address of a path of the site; null where the site doesn't know its host, and then nothing names an address:
 * search engines take no relative ones.
 */
export type FullAddress = (path: string) => string | null;

export interface Crumb {
  label: string;
  path: string;
}

/** The words of structured data; src/messages has them. */
export interface StructuredDataWords {
  /** As `inLanguage`. */
  language: string;
  site: string;
  home: string;
  codesOf: (system: string) => string;
}

type Thing = Record<string, unknown>;

const urlOf = (path: string, address: FullAddress): Thing => {
  const url = address(path);
  return url === null ? {} : { url };
};

const webSite = (address: FullAddress, { site }: StructuredDataWords): Thing => ({
  '@type': 'WebSite',
  name: site,
  ...urlOf(homePath(), address),
});

/** The home page. */
export function siteData(description: string, address: FullAddress, words: StructuredDataWords): Thing {
  return { ...webSite(address, words), description, inLanguage: words.language };
}

/** A code page: which number of whom it is about, and in which version of the document it was last seen. */
export function codeData(
  system: System,
  entry: Entry,
  page: { path: string; title: string; description: string },
  address: FullAddress,
  words: StructuredDataWords,
): Thing {
  const { manifest } = system;
  const last = manifest.versions.find(({ id }) => id === entry.versions.at(-1)?.version);
  return {
    '@type': 'WebPage',
    name: page.title,
    ...urlOf(page.path, address),
    inLanguage: words.language,
    isPartOf: webSite(address, words),
    mainEntity: {
      '@type': 'DefinedTerm',
      termCode: codeLabel(entry),
      name: entry.title,
      description: page.description,
      inDefinedTermSet: {
        '@type': 'DefinedTermSet',
        name: words.codesOf(manifest.name),
        ...urlOf(systemPath(system.id), address),
        ...(last && { version: last.label }),
      },
    },
  };
}

/** Where a page stands; the page itself comes last. */
export function crumbsData(
  trail: Crumb[],
  title: string,
  address: FullAddress,
  { home }: StructuredDataWords,
): Thing {
  const steps = [{ label: home, path: homePath() }, ...trail].map(({ label, path }) => {
    const item = address(path);
    return { name: label, ...(item !== null && { item }) };
  });
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...steps, { name: title }].map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      ...step,
    })),
  };
}

/** The text of a script element: no vendor's word can end it. */
export function dataScript(things: Thing[]): string {
  const [only, ...others] = things;
  const whole = others.length > 0 ? { '@graph': things } : only;
  return scriptJson({ '@context': 'https://schema.org', ...whole });
}
