import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import type { Loader } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { parse as parseYaml } from 'yaml';
import { originsSchema, reviewsSchema, terminologySchema } from './schemas/curation.ts';
import { contentFolder } from './data/content-folder.ts';
import { documentSchema } from './schemas/document.ts';
import { evidenceSchema } from './schemas/evidence.ts';
import { handlingCorrectionsSchema, handlingNotesSchema, phrasesSchema } from './schemas/handling.ts';
import { manifestSchema } from './schemas/manifest.ts';
import { redirectsSchema, retiredSchema } from './schemas/redirects.ts';
import { aliasesSchema, synonymsSchema } from './schemas/search.ts';
import { topicsSchema, withoutTopicSchema } from './schemas/topics.ts';

const root = pathToFileURL(`${contentFolder()}/`);

/** System ids: one manifest file each. */
const systemIds = readdirSync(new URL('systems/', root))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace(/\.yaml$/, ''))
  .sort();

/**
 * Loads one item per file. Unlike Astro's `file()` and `glob()` it cannot let one item overwrite another: ids are
 * file names; and YAML dates stay text, as the manifests' schema wants them.
 */
function folderLoader(
  name: string,
  folder: URL,
  extension: string,
  parse: (text: string) => unknown,
  only = /./,
  /** Text of the files that are stored even where the folder does not have them: Astro warns of empty collections. */
  standIns: Readonly<Record<string, string>> = {},
): Loader {
  return {
    name,
    load: async (context) => {
      const { store, watcher, logger } = context;
      const loadAll = async () => {
        store.clear();
        const names = existsSync(folder) ? readdirSync(folder) : [];
        const files = names.filter((file) => file.endsWith(extension) && only.test(file));
        for (const file of new Set([...files, ...Object.keys(standIns)])) {
          const id = file.slice(0, -extension.length);
          const text = files.includes(file)
            ? readFileSync(new URL(file, folder), 'utf8')
            : (standIns[file] ?? '');
          const data = await context.parseData({ id, data: parse(text) as Record<string, unknown> });
          store.set({ id, data, digest: context.generateDigest(text) });
        }
      };
      await loadAll();
      const watched = fileURLToPath(folder);
      watcher?.add(watched);
      watcher?.on('change', (path) => {
        if (!path.startsWith(watched)) return;
        loadAll().catch((error: unknown) => {
          logger.error(String(error));
        });
      });
    },
  };
}

/** One collection per system, an item per document version. */
const systemCollections = Object.fromEntries(
  systemIds.map((system) => [
    system,
    defineCollection({
      loader: folderLoader(`codes-${system}`, new URL(`codes/${system}/`, root), '.json', JSON.parse),
      schema: documentSchema,
    }),
  ]),
);

/**
 * A file of content/curation; an empty one where it is missing.
 * @param folder below `content/curation/`, with a slash at its end, or empty
 */
const curationLoader = (name: string, folder: string, empty = '[]') =>
  folderLoader(
    `curation-${name}`,
    new URL(`curation/${folder}`, root),
    '.yaml',
    (text) => ({ items: parseYaml(text) as unknown }),
    new RegExp(`^${name}\\.yaml$`),
    { [`${name}.yaml`]: empty },
  );

/**
 * Starlight's schema for Markdown pages, made once: given as a function it would be made anew for every page of the
 * site, which takes a quarter of the build. The pages have no pictures that a schema would have to find.
 */
const docs = docsSchema()({ image: z.never as never });

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docs }),
  /** Starlight's own wording where the site says it otherwise; Starlight warns on every build that has none. */
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
  systems: defineCollection({
    loader: folderLoader('systems', new URL('systems/', root), '.yaml', parseYaml),
    schema: manifestSchema,
  }),
  terminology: defineCollection({
    loader: curationLoader('terminology', ''),
    schema: z.object({ items: terminologySchema }),
  }),
  origins: defineCollection({
    loader: curationLoader('origins', ''),
    schema: z.object({ items: originsSchema }),
  }),
  topics: defineCollection({
    loader: curationLoader('topics', ''),
    schema: z.object({ items: topicsSchema }),
  }),
  withoutTopic: defineCollection({
    loader: curationLoader('without-topic', ''),
    schema: z.object({ items: withoutTopicSchema }),
  }),
  handlingPhrases: defineCollection({
    loader: curationLoader('phrases', 'handling/'),
    schema: z.object({ items: phrasesSchema }),
  }),
  handlingCorrections: defineCollection({
    loader: curationLoader('corrections', 'handling/'),
    schema: z.object({ items: handlingCorrectionsSchema }),
  }),
  handlingNotes: defineCollection({
    loader: curationLoader('notes', 'handling/'),
    schema: z.object({ items: handlingNotesSchema }),
  }),
  redirects: defineCollection({
    loader: curationLoader('redirects', ''),
    schema: z.object({ items: redirectsSchema }),
  }),
  retired: defineCollection({
    loader: curationLoader('retired', ''),
    schema: z.object({ items: retiredSchema }),
  }),
  evidence: defineCollection({
    loader: curationLoader('evidence', ''),
    schema: z.object({ items: evidenceSchema }),
  }),
  aliases: defineCollection({
    loader: curationLoader('aliases', ''),
    schema: z.object({ items: aliasesSchema }),
  }),
  synonyms: defineCollection({
    loader: curationLoader('synonyms', '', '{ groups: [], spellings: [], ignored: [] }'),
    schema: z.object({ items: synonymsSchema }),
  }),
  reviews: defineCollection({
    loader: folderLoader(
      'reviews',
      new URL('curation/reviews/', root),
      '.yaml',
      (text) => ({ items: parseYaml(text) as unknown }),
      /./,
      Object.fromEntries(systemIds.map((system) => [`${system}.yaml`, '[]'])),
    ),
    schema: z.object({ items: reviewsSchema }),
  }),
  ...systemCollections,
};
