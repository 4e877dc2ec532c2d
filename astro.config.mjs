import { env } from 'node:process';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { oneFileOfBasics } from './config/script-files.mjs';
import { leanStarlight, licensedScripts, plainImports } from './config/vite-plugins.mjs';
import { localeBase, openSearchPath, sitemapPath, withBase } from './src/domain/model/address.ts';
import { LOCALES, ORIGINAL } from './src/schemas/locales.ts';

/** Where the site will be served; without it there are no absolute addresses (canonical links, sitemap). */
const site = env.SITE_URL;
const base = env.BASE_PATH ?? '/';

/** A build is of one locale: `#messages` are its words. */
const locale = env.LOCALE ?? ORIGINAL;
const locales = env.LOCALES?.split(',') ?? Object.keys(LOCALES);
/** What the site has once, for all its locales, is made with the first. */
const isFirst = locale === locales[0];
const rootBase = localeBase(base, { from: locale, to: locales[0], locales });
const { site: words } = await import(`./src/messages/${locale}/site.ts`);

/** Stands in for the sitemap integration, which Starlight adds on its own: the site lists its pages itself. */
const noSitemap = { name: '@astrojs/sitemap', hooks: {} };

/** Routes that give absolute addresses only, hence exist with a host only. */
const hostRoutes = {
  name: 'host-routes',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      for (const [pattern, file] of [
        [openSearchPath(), 'opensearch.xml.ts'],
        ...(isFirst
          ? [
              [sitemapPath(), 'sitemap.xml.ts'],
              ['/sitemap-[part].xml', 'sitemap-part.xml.ts'],
            ]
          : []),
      ]) {
        injectRoute({ pattern, entrypoint: `./src/pages/_host/${file}` });
      }
    },
  },
};

/** What leads to these routes; the sitemap's in place of Starlight's, which leads to the file of the integration. */
const hostLinks = [
  {
    tag: 'link',
    attrs: {
      rel: 'search',
      type: 'application/opensearchdescription+xml',
      title: words.name,
      href: withBase(base, openSearchPath()),
    },
  },
  { tag: 'link', attrs: { rel: 'sitemap', href: withBase(rootBase, sitemapPath()) } },
];

/** Parts of Starlight that the site has no use for; rendering nothing also keeps their styles out of every page. */
const unused = Object.fromEntries(
  ['Hero', 'Banner', 'FallbackContentNotice', 'DraftContentNotice', 'PageSidebar'].map((part) => [
    part,
    './src/components/frame/Nothing.astro',
  ]),
);

export default defineConfig({
  ...(site && { site }),
  base,
  outDir: env.OUT_DIR ?? 'dist',
  trailingSlash: 'always',
  build: {
    format: 'directory',
    // Style sheets as files: a page's own copy would be fetched anew with every page, and needs leave from a policy.
    inlineStylesheets: 'never',
    // While some pages are written, others are rendered: one at a time, a fifth of the time is waiting for the disk.
    concurrency: 8,
  },
  // Starlight would otherwise switch it on for every link.
  prefetch: false,
  devToolbar: { enabled: false },
  // Small scripts stay files too: a script in the page would need its sum in the policy (config/security-policy.ts).
  vite: {
    plugins: [plainImports, leanStarlight, licensedScripts],
    resolve: { alias: { '#messages': `/src/messages/${locale}` } },
    define: { 'import.meta.env.TRANSLATED': JSON.stringify(locale !== ORIGINAL) },
    build: { assetsInlineLimit: 0 },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: oneFileOfBasics } } } } },
  },
  integrations: [
    noSitemap,
    ...(site ? [hostRoutes] : []),
    starlight({
      title: words.name,
      description: words.description,
      titleDelimiter: '·',
      locales: { root: { label: LOCALES[locale].name, lang: locale } },
      favicon: '/favicon.svg',
      pagefind: false,
      expressiveCode: false,
      pagination: false,
      tableOfContents: false,
      disable404Route: true,
      markdown: { headingLinks: false },
      // The list at the side is the site's own: src/data/sidebar.ts.
      sidebar: [],
      head: [
        ...(site ? hostLinks : []),
        {
          tag: 'meta',
          attrs: { name: 'theme-color', content: '#fbfaf7', media: '(prefers-color-scheme: light)' },
        },
        {
          tag: 'meta',
          attrs: { name: 'theme-color', content: '#161512', media: '(prefers-color-scheme: dark)' },
        },
      ],
      customCss: [
        './src/styles/tokens.css',
        './src/styles/base.css',
        './src/styles/frame.css',
        './src/styles/vendor.css',
        ...(locale === ORIGINAL ? [] : ['./src/styles/translated.css']),
        './src/styles/facts.css',
        './src/styles/print.css',
      ],
      components: {
        ...unused,
        ThemeProvider: './src/components/frame/ThemeProvider.astro',
        PageFrame: './src/components/frame/PageFrame.astro',
        Head: './src/components/frame/Head.astro',
        Header: './src/components/frame/Header.astro',
        Sidebar: './src/components/frame/Sidebar.astro',
        Footer: './src/components/frame/Footer.astro',
        PageTitle: './src/components/frame/PageTitle.astro',
        ContentPanel: './src/components/frame/ContentPanel.astro',
        TwoColumnContent: './src/components/frame/TwoColumnContent.astro',
        MarkdownContent: './src/components/frame/MarkdownContent.astro',
      },
    }),
  ],
});
