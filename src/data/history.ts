import { getCollection } from 'astro:content';
import type { System } from '../domain/model/catalogue.ts';
import type { HistoryRules } from '../domain/history/changes.ts';
import { reviewMap } from '../domain/history/review.ts';
import { getCuration } from './curation.ts';

/** What the history of a system is judged by, from the content collections. */
export async function getHistoryRules({ id, manifest }: System): Promise<HistoryRules> {
  const reviews = (await getCollection('reviews')).find((item) => item.id === id);
  return {
    terminology: await getCuration('terminology'),
    modules: manifest.modules,
    reviews: reviewMap(reviews?.data.items ?? []),
  };
}
