import { stringify } from 'yaml';
import { codeDataPath, codeMarkdownPath, numberPath } from '../../../src/domain/model/address.ts';
import { codeOfPath, tombstoneAnswers } from '../../../src/domain/tombstones/tombstone.ts';
import type { RetiredCode } from '../../../src/schemas/redirects.ts';
import { buildNumberMeanings } from '../../../src/domain/number/number-meanings.ts';
import { readLastWordings, type LastWording } from '../read/last-wordings.ts';
import type { CheckOf } from './check.ts';

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

/** Answers are given by the data, by a redirect or by a retired code. */
export const addressesAnswer: CheckOf<'whole'> = {
  name: 'every address that was ever shipped answers',
  scope: 'whole',
  check: ({ folder, manifests, values, systems, shipped, live }, report) => {
    const numbers = buildNumberMeanings(systems);
    const redirects = values('redirects');
    const retired = values('retired');
    const tombstones = tombstoneAnswers({ redirects, retired }, (code) => numbers.has(code));
    const answered = new Set([...live(), ...tombstones.map(({ path }) => path)]);
    const { addresses, at } = shipped();
    const lost = addresses.filter((address) => !answered.has(address));
    if (lost.length === 0) return;
    const known = readLastWordings(folder, manifests);
    // A page says more to a person than the page of its number or its alternates, which go with it.
    const first = lost.find((address) => codeOfPath(address)) ?? lost[0] ?? '';
    const others = lost.length > 1 ? ` (and ${lost.length - 1} more with it)` : '';
    report(
      at(first),
      `the address "${first}" (${describe(first, known)}) was shipped and would answer no longer${others}`,
      'Bring back what gave them their pages, or say what became of them with the items below, completed; nothing was written',
      pasteText(
        lost,
        lost.flatMap((address) => known.get(idOf(address)) ?? []),
      ),
    );
  },
};

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
  const covered = new Set(tombstoneAnswers({ redirects: [], retired }, () => false).map(({ path }) => path));
  const left = lost.filter((address) => !covered.has(address) && !numbers.has(address));
  const byPage = new Set(left.flatMap(alternatesOf));
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

/** Alternates of a code page, which a redirect of the page covers. */
function alternatesOf(path: string): string[] {
  const address = codeOfPath(path);
  return address ? [codeDataPath(address), codeMarkdownPath(address)] : [];
}

function block(file: string, what: string, items: readonly object[]): string[] {
  return items.length === 0
    ? []
    : [`# content/curation/${file}: ${what}`, stringify(items, { lineWidth: 0 })];
}
