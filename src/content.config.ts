import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

/** Starlight's own; what the site shows of `content/`, src/data reads. */
export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
  /** Starlight's own wording where the site says it otherwise; Starlight warns on every build that has none. */
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
};
