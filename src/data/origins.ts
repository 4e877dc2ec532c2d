import { getCollection } from 'astro:content';
import type { Origin } from '../schemas/curation.ts';

/** What is known of where numbers come from, from the content collections. */
export async function getOrigins(): Promise<Origin[]> {
  const [origins] = await getCollection('origins');
  return origins?.data.items ?? [];
}
