import { glob } from 'astro/loaders';
import { i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { site } from '#messages/site.ts';

/**
 * Starlight's schema for Markdown pages, made once: given as a function it would be made anew for every page of the
 * site, which takes a quarter of the build. The pages have no pictures that a schema would have to find.
 */
const docs = docsSchema()({ image: z.never as never });

/** Starlight's own; what the site shows of `content/`, src/data reads. */
export const collections = {
  docs: defineCollection({
    loader: glob({ base: `src/content/docs/${site.language}`, pattern: '*.md' }),
    schema: docs,
  }),
  /** Starlight's own wording where the site says it otherwise; Starlight warns on every build that has none. */
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
};
