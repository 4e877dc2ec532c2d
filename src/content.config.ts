import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
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
): Loader {
  return {
    name,
    load: async (context) => {
      const { store, watcher, logger } = context;
      const loadAll = async () => {
        store.clear();
        const names = existsSync(folder) ? readdirSync(folder) : [];
        const files = names.filter((file) => file.endsWith(extension) && only.test(file));
        for (const file of files) {
          const id = file.slice(0, -extension.length);
          const text = readFileSync(new URL(file, folder), 'utf8');
          const data = await context.parseData({ id, data: parse(text) as Record<string, unknown> });
          store.set({ id, data, digest: context.generateDigest(text) });
        }
      };
      await loadAll();
      watcher?.add(folder.pathname);
      watcher?.on('change', (path) => {
        if (!path.startsWith(folder.pathname)) return;
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

/** What the history is judged by: an item `terminology`, and an item of reviews per system that has some. */
const curationLoader = (name: string, folder: string, file: RegExp) =>
  folderLoader(name, new URL(folder, root), '.yaml', (text) => ({ items: parseYaml(text) as unknown }), file);

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
  /** Starlight's own wording where the site says it otherwise; Starlight warns on every build that has none. */
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
  systems: defineCollection({
    loader: folderLoader('systems', new URL('systems/', root), '.yaml', parseYaml),
    schema: manifestSchema,
  }),
  terminology: defineCollection({
    loader: curationLoader('terminology', 'curation/', /^terminology\.yaml$/),
    schema: z.object({ items: terminologySchema }),
  }),
  origins: defineCollection({
    loader: curationLoader('origins', 'curation/', /^origins\.yaml$/),
    schema: z.object({ items: originsSchema }),
  }),
  topics: defineCollection({
    loader: curationLoader('topics', 'curation/', /^topics\.yaml$/),
    schema: z.object({ items: topicsSchema }),
  }),
  withoutTopic: defineCollection({
    loader: curationLoader('without-topic', 'curation/', /^without-topic\.yaml$/),
    schema: z.object({ items: withoutTopicSchema }),
  }),
  handlingPhrases: defineCollection({
    loader: curationLoader('handling-phrases', 'curation/handling/', /^phrases\.yaml$/),
    schema: z.object({ items: phrasesSchema }),
  }),
  handlingCorrections: defineCollection({
    loader: curationLoader('handling-corrections', 'curation/handling/', /^corrections\.yaml$/),
    schema: z.object({ items: handlingCorrectionsSchema }),
  }),
  handlingNotes: defineCollection({
    loader: curationLoader('handling-notes', 'curation/handling/', /^notes\.yaml$/),
    schema: z.object({ items: handlingNotesSchema }),
  }),
  redirects: defineCollection({
    loader: curationLoader('redirects', 'curation/', /^redirects\.yaml$/),
    schema: z.object({ items: redirectsSchema }),
  }),
  retired: defineCollection({
    loader: curationLoader('retired', 'curation/', /^retired\.yaml$/),
    schema: z.object({ items: retiredSchema }),
  }),
  evidence: defineCollection({
    loader: curationLoader('evidence', 'curation/', /^evidence\.yaml$/),
    schema: z.object({ items: evidenceSchema }),
  }),
  aliases: defineCollection({
    loader: curationLoader('aliases', 'curation/', /^aliases\.yaml$/),
    schema: z.object({ items: aliasesSchema }),
  }),
  synonyms: defineCollection({
    loader: curationLoader('synonyms', 'curation/', /^synonyms\.yaml$/),
    schema: z.object({ items: synonymsSchema }),
  }),
  reviews: defineCollection({
    loader: curationLoader('reviews', 'curation/reviews/', /./),
    schema: z.object({ items: reviewsSchema }),
  }),
  ...systemCollections,
};
