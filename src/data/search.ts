import { getEntry } from 'astro:content';
import type { Alias, Synonyms } from '../schemas/search.ts';

/** What people call systems and layers: content/curation/aliases.yaml. */
export async function getAliases(): Promise<Alias[]> {
  return (await getEntry('aliases', 'aliases'))?.data.items ?? [];
}

/** Words for the same thing: content/curation/synonyms.yaml. */
export async function getSynonyms(): Promise<Synonyms> {
  const entry = await getEntry('synonyms', 'synonyms');
  return entry?.data.items ?? { groups: [], spellings: [], ignored: [] };
}
