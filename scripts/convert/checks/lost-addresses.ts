import { stringify } from 'yaml';
import { codeDataPath, codeMarkdownPath, numberPath } from '../../../src/domain/model/address.ts';
import { codeOfPath, keptAnswers } from '../../../src/domain/tombstones/tombstone.ts';
import type { RetiredCode } from '../../../src/schemas/redirects.ts';
import type { Shipped } from '../emit/shipped-addresses.ts';
import type { LastWording } from '../read/last-wordings.ts';
import { SourceError } from '../../shared/source-error.ts';

/** What stands for words that only a person can write; no schema takes it. */
const TO_WRITE = '…';

/** What lies at an address, by its first segment; any other is a system's. */
const PLACES: Readonly<Record<string, string>> = {
  api: 'data',
  changes: 'changes between versions',
  check: 'data',
  code: 'the page of a number',
  sources: 'a document',
  topics: 'a topic',
};

/**
 * Makes sure that every address that was ever shipped still answers.
 * @param answers whether one does: by the data, a redirect or a retired code
 * @param lastWordings what the data on disk says of the codes, for the text that the error offers
 * @throws SourceError at the first that doesn't, with items for all of them, ready to be completed and pasted
 */
export function refuseLost(
  shipped: Shipped,
  answers: (address: string) => boolean,
  lastWordings: () => ReadonlyMap<string, LastWording>,
): void {
  const lost = shipped.addresses.filter((address) => !answers(address));
  if (lost.length === 0) return;
  const known = lastWordings();
  const wordings = lost.flatMap((address) => known.get(idOf(address)) ?? []);
  // A page says more to a person than the page of its number or its twins, which go with it.
  const first = lost.find((address) => codeOfPath(address)) ?? lost[0] ?? '';
  const others = lost.length > 1 ? ` (and ${lost.length - 1} more with it)` : '';
  throw new SourceError(
    shipped.at(first),
    `the address "${first}" (${describe(first, known)}) was shipped and would answer no longer${others}`,
    'Bring back what gave them their pages, or say what became of them with the items below, completed; nothing was written',
    pasteText(lost, wordings),
  );
}

const idOf = (address: string) => address.replace(/^\/|\/$/gu, '');

function describe(address: string, known: ReadonlyMap<string, LastWording>): string {
  const wording = known.get(idOf(address));
  if (wording) return `${wording.item.title}, last in ${wording.item.document}`;
  if (codeOfPath(address)) return 'a code';
  const [section = '', ...rest] = idOf(address).split('/');
  if (PLACES[section]) return PLACES[section];
  if (!address.endsWith('/')) return 'data';
  return rest.length > 0 ? 'a module' : 'a system or section';
}

/** An item of `retired.yaml` for every code whose wording is known, one of `redirects.yaml` for whatever is left. */
function pasteText(lost: readonly string[], wordings: readonly LastWording[]): string {
  const retired = wordings.map(({ item }): RetiredCode => ({ ...item, reason: TO_WRITE }));
  const numbers = new Set(retired.map(({ id }) => numberPath(id.split('/').at(-1) ?? '')));
  const covered = new Set(keptAnswers({ redirects: [], retired }, () => false).map(({ path }) => path));
  const left = lost.filter((address) => !covered.has(address) && !numbers.has(address));
  const byPage = new Set(left.flatMap(twinsOf));
  const redirects = left
    .filter((address) => !byPage.has(address))
    .map((from) => ({ from, to: TO_WRITE, reason: TO_WRITE }));
  return [
    ...block('retired.yaml', 'codes that no document has any more', retired),
    ...block('redirects.yaml', 'what has another address now', redirects),
    ...(retired.length > 0
      ? ['# A code that has another address now goes to redirects.yaml instead: from, to, reason.']
      : []),
  ].join('\n');
}

/** Twins of a code page, which a redirect of the page covers. */
function twinsOf(path: string): string[] {
  const address = codeOfPath(path);
  return address ? [codeDataPath(address), codeMarkdownPath(address)] : [];
}

function block(file: string, what: string, items: readonly object[]): string[] {
  return items.length === 0
    ? []
    : [`# content/curation/${file}: ${what}`, stringify(items, { lineWidth: 0 })];
}
