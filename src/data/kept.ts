import { getCollection } from 'astro:content';
import { keptAnswers, type Kept, type KeptAnswer } from '../domain/kept-address.ts';
import { getHubs } from './hubs.ts';

/** What became of addresses that no document gives a page any more. */
export async function getKept(): Promise<Kept> {
  const [redirects] = await getCollection('redirects');
  const [retired] = await getCollection('retired');
  return { redirects: redirects?.data.items ?? [], retired: retired?.data.items ?? [] };
}

/** What answers at these addresses, pages and files. */
export async function getKeptAnswers(): Promise<KeptAnswer[]> {
  const hubs = await getHubs();
  return keptAnswers(await getKept(), (code) => hubs.has(code));
}
