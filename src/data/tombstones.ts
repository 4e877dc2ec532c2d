import { keptAnswers, type Kept, type KeptAnswer } from '../domain/tombstones/tombstone.ts';
import { getCuration } from './curation.ts';
import { getNumberMeanings } from './numbers.ts';

/** What became of addresses that no document gives a page any more. */
export async function getKept(): Promise<Kept> {
  return { redirects: await getCuration('redirects'), retired: await getCuration('retired') };
}

/** What answers at these addresses, pages and files. */
export async function getKeptAnswers(): Promise<KeptAnswer[]> {
  const hubs = await getNumberMeanings();
  return keptAnswers(await getKept(), (code) => hubs.has(code));
}
