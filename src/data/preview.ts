import {
  codeDataPath,
  codeImagePath,
  codeMarkdownPath,
  codePath,
  homePath,
  offlinePath,
  withBase,
} from '../domain/model/address.ts';
import type { System } from '../domain/model/catalogue.ts';
import type { Entry } from '../domain/model/entry.ts';
import type { HeadTag } from '../domain/page/page-head.ts';
import {
  codeData,
  crumbsData,
  dataScript,
  siteData,
  type Crumb,
  type StructuredDataWords,
} from '../domain/page/structured-data.ts';
import { hrefOf } from './href.ts';
import { rootBase } from './locale.ts';

/** Whether the build draws a picture for every code (scripts/build.ts). */
const hasCodeImages = process.env.PREVIEW_IMAGES !== '0';

export interface PreviewedPage {
  title: string;
  description: string;
  trail: Crumb[] | undefined;
  /** The code that the page is about. */
  code: { system: System; entry: Entry } | undefined;
  /** Address of the page, with the base. */
  pathname: string;
  /** The host, where the site knows it. */
  site: URL | undefined;
  words: StructuredDataWords;
}

/** Whether a page stands at whatever address was asked for: that of missing addresses, and of those that are not kept. */
export const isPageOfAnyAddress = (pathname: string): boolean =>
  /\/404(?:\.html|\/)?$/u.test(pathname) || pathname === hrefOf(offlinePath());

/** Whether a page is the home page at the site's root, which sends readers on to their language. */
export const isRootHome = (pathname: string): boolean => pathname === rootBase();

/** Tags that only this page has; those that every page has, src/components/frame/Head.astro adds. */
export function ownTags({
  title,
  description,
  trail,
  code,
  pathname,
  site,
  words,
}: PreviewedPage): HeadTag[] {
  const address = (path: string) => (site ? new URL(hrefOf(path), site).href : null);
  const things = [
    ...(pathname === hrefOf(homePath()) ? [siteData(description, address, words)] : []),
    ...(code
      ? [
          codeData(
            code.system,
            code.entry,
            { path: codePath(code.entry), title, description },
            address,
            words,
          ),
        ]
      : []),
    ...(trail ? [crumbsData(trail, title, address, words)] : []),
  ];
  return [
    meta('og:type', code ? 'article' : 'website'),
    ...(code ? codeTags(code.entry) : []),
    ...(things.length > 0
      ? [{ tag: 'script' as const, attrs: { type: 'application/ld+json' }, content: dataScript(things) }]
      : []),
  ];
}

const meta = (property: string, content: string): HeadTag => ({ tag: 'meta', attrs: { property, content } });

/** Picture, which is drawn once for all languages, and alternates of a code page. */
function codeTags(entry: Entry): HeadTag[] {
  const alternate = (type: string, path: string): HeadTag => ({
    tag: 'link',
    attrs: { rel: 'alternate', type, href: hrefOf(path) },
  });
  return [
    ...(hasCodeImages ? [meta('og:image', withBase(rootBase(), codeImagePath(entry)))] : []),
    alternate('application/json', codeDataPath(entry)),
    alternate('text/markdown', codeMarkdownPath(entry)),
  ];
}
