import { join } from 'node:path';
import { redirectsSchema, type Redirect } from '../../../src/schemas/redirects.ts';
import { readYamlList, type ListItem } from '../read/read-yaml.ts';
import { SourceError } from '../../shared/source-error.ts';
import { refuseTwice } from '../normalise/curation.ts';

const FILE = 'curation/redirects.yaml';

/** What a redirect is checked against. */
export interface Addresses {
  /** Whether an address was ever shipped. */
  isShipped: (address: string) => boolean;
  /** Whether the data gives it an answer now. */
  isLive: (address: string) => boolean;
  /** Whether a retired code answers there. */
  isRetired: (address: string) => boolean;
}

/**
 * Reads `curation/redirects.yaml`.
 * @param content path of the content folder
 * @throws SourceError for an item listed twice, one whose address nobody can have a link to or something else has,
 *   and one that leads nowhere, in a circle or to another redirect
 */
export function readRedirects(content: string, addresses: Addresses): Redirect[] {
  const items = readYamlList(join(content, FILE), `content/${FILE}`, redirectsSchema);
  refuseTwice(items, ({ from }) => from);
  const targets = new Map(items.map(({ value: { from, to } }) => [from, to]));
  for (const item of items) {
    refuseSource(item, addresses);
    refuseTarget(item, targets, addresses);
  }
  return items.map(({ value }) => value);
}

function refuseSource({ value: { from }, at }: ListItem<Redirect>, addresses: Addresses): void {
  if (!addresses.isShipped(from)) {
    throw new SourceError(
      at,
      `a redirect from "${from}", which was never shipped`,
      'Correct "from" as content/permalinks.json has it, or remove the item',
    );
  }
  if (addresses.isLive(from)) {
    throw new SourceError(at, `a redirect from "${from}", which the data gives a page`, 'Remove the item');
  }
  if (addresses.isRetired(from)) {
    throw new SourceError(
      at,
      `a redirect from "${from}", where the page of a retired code stands`,
      'Remove this item or the one in content/curation/retired.yaml',
    );
  }
}

function refuseTarget(
  { value: { from, to }, at }: ListItem<Redirect>,
  targets: ReadonlyMap<string, string>,
  addresses: Addresses,
): void {
  const end = endOf(to, targets);
  if (end === null) {
    throw new SourceError(
      at,
      `the redirect from "${from}" leads in a circle`,
      'Name in "to" the page that answers',
    );
  }
  if (end !== to) {
    throw new SourceError(
      at,
      `the redirect from "${from}" leads to "${to}", which redirects itself`,
      `Write "to: ${end}"`,
    );
  }
  if (addresses.isLive(to) || addresses.isRetired(to)) return;
  throw new SourceError(
    at,
    `the redirect from "${from}" leads to "${to}", where nothing is`,
    'Name in "to" the page that answers',
  );
}

/** Where a visitor ends up; null where he goes round. */
function endOf(start: string, targets: ReadonlyMap<string, string>): string | null {
  const seen = new Set<string>();
  let end = start;
  for (let next = targets.get(end); next !== undefined; next = targets.get(end)) {
    if (seen.has(end)) return null;
    seen.add(end);
    end = next;
  }
  return end;
}
