import { readFileSync, readdirSync } from 'node:fs';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import type { Loader } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { parse as parseYaml } from 'yaml';
import { documentSchema } from './schemas/document.ts';
import { manifestSchema } from './schemas/manifest.ts';

const root = new URL('../content/', import.meta.url);

/** System ids: one manifest file each. */
const systemIds = readdirSync(new URL('systems/', root))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace(/\.yaml$/, ''))
  .sort();

/**
 * Loads one item per file. Unlike Astro's `file()` and `glob()` it cannot let one item overwrite another: ids are
 * file names; and YAML dates stay text, as the manifests' schema wants them.
 */
function folderLoader(name: string, folder: URL, extension: string, parse: (text: string) => unknown): Loader {
  return {
    name,
    load: async ({ store, parseData, generateDigest, watcher, logger }) => {
      const loadAll = async () => {
        store.clear();
        for (const file of readdirSync(folder).filter((candidate) => candidate.endsWith(extension))) {
          const id = file.slice(0, -extension.length);
          const text = readFileSync(new URL(file, folder), 'utf8');
          const data = await parseData({ id, data: parse(text) as Record<string, unknown> });
          store.set({ id, data, digest: generateDigest(text) });
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

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
  systems: defineCollection({
    loader: folderLoader('systems', new URL('systems/', root), '.yaml', parseYaml),
    schema: manifestSchema,
  }),
  ...systemCollections,
};
