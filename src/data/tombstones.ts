import { tombstoneAnswers, type Tombstones } from '../domain/tombstones/tombstone.ts';
import { getCuration } from './curation.ts';
import { getNumberMeanings } from './numbers.ts';
import { perBuild } from './per-build.ts';

/** What became of addresses that no document gives a page any more. */
export async function getTombstones(): Promise<Tombstones> {
  return { redirects: await getCuration('redirects'), retired: await getCuration('retired') };
}

/** What answers at these addresses, pages and files. */
export const getTombstoneAnswers = perBuild(async function tombstones() {
  const numbers = await getNumberMeanings();
  return tombstoneAnswers(await getTombstones(), (code) => numbers.has(code));
});
