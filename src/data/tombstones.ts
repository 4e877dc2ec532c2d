import { keptAnswers, type Kept } from '../domain/tombstones/tombstone.ts';
import { getCuration } from './curation.ts';
import { getHubs } from './numbers.ts';
import { perBuild } from './per-build.ts';

/** What became of addresses that no document gives a page any more. */
export async function getKept(): Promise<Kept> {
  return { redirects: await getCuration('redirects'), retired: await getCuration('retired') };
}

/** What answers at these addresses, pages and files. */
export const getKeptAnswers = perBuild(async function keptAddresses() {
  const hubs = await getHubs();
  return keptAnswers(await getKept(), (code) => hubs.has(code));
});
