/** What a page's head says of the page, for search engines and for whoever shows a link to it. */
import { siteImagePath } from '../model/address.ts';

export interface HeadTag {
  tag: 'meta' | 'link' | 'script';
  attrs: Record<string, string>;
  content?: string;
}

/** A tag as the framework has it. */
interface AnyTag {
  tag: string;
  attrs?: Record<string, string | boolean | undefined> | undefined;
}

export interface PageHead {
  title: string;
  description: string;
  /** Address by which the page is to be known; null for a page that has none. */
  url: string | null;
  type: 'website' | 'article';
  /** Address of the picture. */
  image: string;
  /** Name of the site. */
  site: string;
  /** As Open Graph writes it: `zh_CN`. */
  locale: string;
  /** Those in which the page exists besides. */
  otherLocales?: readonly string[];
}

/** Pixels of every preview picture (scripts/build/images). */
export const IMAGE_SIZE = { width: 1200, height: 630 };

const meta = (attrs: Record<string, string>): HeadTag => ({ tag: 'meta', attrs });

/** The tags, in the order in which they stand right behind the title. */
export function previewTags({
  title,
  description,
  url,
  type,
  image,
  site,
  locale,
  otherLocales = [],
}: PageHead): HeadTag[] {
  const graph: [string, string][] = [
    ['title', title],
    ['description', description],
    ...(url === null ? [] : [['url', url] as [string, string]]),
    ['type', type],
    ['site_name', site],
    ['locale', locale],
    ...otherLocales.map((other): [string, string] => ['locale:alternate', other]),
    ['image', image],
    ['image:width', String(IMAGE_SIZE.width)],
    ['image:height', String(IMAGE_SIZE.height)],
    ['image:type', 'image/png'],
    // The picture shows the number, the summary, the place: what the title says; that of the site, its name.
    ['image:alt', image.endsWith(siteImagePath()) ? site : title],
  ];
  return [
    meta({ name: 'description', content: description }),
    ...(url === null ? [] : [{ tag: 'link' as const, attrs: { rel: 'canonical', href: url } }]),
    ...graph.map(([property, content]) => meta({ property: `og:${property}`, content })),
    meta({ name: 'twitter:card', content: 'summary_large_image' }),
    meta({ name: 'twitter:title', content: title }),
    meta({ name: 'twitter:description', content: description }),
    meta({ name: 'twitter:image', content: image }),
  ];
}

/**
 * Where a page is in every language of the site, itself among them.
 * @param pages language and absolute address of each
 * @param elsewhere the language for readers of all others
 */
export function languageTags(pages: readonly (readonly [string, string])[], elsewhere: string): HeadTag[] {
  return withDefault(pages, elsewhere).map(([hreflang, href]) => ({
    tag: 'link',
    attrs: { rel: 'alternate', hreflang, href },
  }));
}

/** Languages with what stands for each, and `x-default` with what stands for the one that all others get. */
export const withDefault = <T>(pages: readonly (readonly [string, T])[], elsewhere: string) => [
  ...pages,
  ...pages.flatMap(([language, page]) => (language === elsewhere ? [['x-default', page] as const] : [])),
];

/** Whether {@link previewTags} says what a tag says. */
export function isPreviewTag({ tag, attrs }: AnyTag): boolean {
  if (tag === 'link') return attrs?.rel === 'canonical';
  const name = attrs?.property ?? attrs?.name;
  return tag === 'meta' && typeof name === 'string' && /^(?:description$|og:|twitter:)/u.test(name);
}
