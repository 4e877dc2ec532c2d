import { codePath, numberPath } from '../../../src/domain/model/address.ts';
import type { System } from '../../../src/domain/model/catalogue.ts';
import { parseNumber } from '../../../src/domain/model/code.ts';
import { keptAnswers } from '../../../src/domain/tombstones/tombstone.ts';
import { buildNumberMeanings } from '../../../src/domain/number/number-meanings.ts';
import { readShipped, shippedFiles } from '../emit/shipped-addresses.ts';
import { readLastWordings, type LastWording } from '../read/last-wordings.ts';
import { SourceError } from '../../shared/source-error.ts';
import { refuseLost } from './lost-addresses.ts';
import { readRedirects } from './redirects.ts';
import { readRetired } from './retired.ts';

/**
 * Keeps the promise that an address that has shipped once answers forever.
 *
 *   1. no two things claim one address
 *   2. the list of what was shipped is whole
 *   3. redirects and retired codes are sound
 *   4. every address of the list answers: by the data, a redirect or a retired code
 *
 * @param content path of the content folder, its data still that of the last conversion
 * @param live every address that the data gives now
 * @returns the list with today's addresses: path relative to the content folder → text
 * @throws SourceError where one of these does not hold
 */
export function keepAddresses(
  content: string,
  systems: readonly System[],
  live: readonly string[],
): [path: string, text: string][] {
  refuseCollisions(live);
  const manifests = new Map(systems.map(({ id, manifest }) => [id, manifest]));
  const lastWordings = () => readLastWordings(content, manifests);
  const shipped = readShipped(content, () => [...lastWordings().values()].flatMap(addressesOfWording));
  const [known, now] = [new Set(shipped.addresses), new Set(live)];
  const isShipped = (address: string) => known.has(address);
  const isLive = (address: string) => now.has(address);

  const retired = readRetired(content, { isShipped, isLive });
  const retiredPaths = new Set(retired.map(({ id }) => `/${id}/`));
  const isRetired = (address: string) => retiredPaths.has(address);
  const redirects = readRedirects(content, { isShipped, isLive, isRetired });

  const hubs = buildNumberMeanings(systems);
  const kept = new Set(keptAnswers({ redirects, retired }, (code) => hubs.has(code)).map(({ path }) => path));
  refuseLost(shipped, (address) => now.has(address) || kept.has(address), lastWordings);
  return shippedFiles(shipped, live);
}

/** Pages that a code had when it was last converted. */
function addressesOfWording({ address }: LastWording): string[] {
  const isNumber = parseNumber(address.code) !== null;
  return [codePath(address), ...(isNumber ? [numberPath(address.code)] : [])];
}

/** One page would silently overwrite the other. */
function refuseCollisions(live: readonly string[]): void {
  const seen = new Set<string>();
  for (const address of live) {
    if (seen.has(address)) {
      const [system = ''] = address.split('/').filter(Boolean);
      throw new SourceError(
        { file: `content/systems/${system}.yaml`, line: 1 },
        `two pages for one address, "${address}"`,
        'Give the module, version or system another id',
      );
    }
    seen.add(address);
  }
}
