/**
 * Addresses that were shipped and that the data no longer gives: redirects and the pages of retired codes. Everything
 * that has to go on answering for them is listed here, for the site as for the check of the permalinks.
 */
import type { Redirect, RetiredCode } from '../../schemas/redirects.ts';
import {
  codeDataPath,
  codeMarkdownPath,
  codePath,
  numberPath,
  parseEntryId,
  RESERVED,
} from '../model/address.ts';
import type { CodeAddress } from '../model/address.ts';
import { parseCanonicalCode, parseNumber } from '../model/code.ts';

/** What `redirects.yaml` and `retired.yaml` say. */
export interface Tombstones {
  redirects: readonly Redirect[];
  retired: readonly RetiredCode[];
}

/** Something to be served at an address of {@link Tombstones}; a page where the address ends with a slash, else a file. */
export type TombstoneAnswer =
  | { kind: 'redirect'; path: string; to: string; redirect: Redirect }
  | { kind: 'retired'; path: string; code: RetiredCode }
  /** Number that only retired codes have had. */
  | { kind: 'retired-number'; path: string; number: string; codes: readonly RetiredCode[] };

/** The code whose page has, or had, an address; null for the address of anything else. */
export function codeOfPath(path: string): CodeAddress | null {
  const address = parseEntryId(path.replace(/^\/|\/$/g, ''));
  if (!address || !path.endsWith('/') || RESERVED.includes(address.system)) return null;
  return parseCanonicalCode(address.code) ? address : null;
}

/** Entry id of a retired code, taken apart. */
export function addressOfRetired({ id }: Pick<RetiredCode, 'id'>): CodeAddress {
  const address = parseEntryId(id);
  if (!address) throw new Error(`"${id}" passed the schema of retired.yaml and is no id`);
  return address;
}

/** Retired codes by the number that they had; a range or 其他错误 is no number. */
export function retiredByNumber(retired: readonly RetiredCode[]): Map<string, RetiredCode[]> {
  const numbered = retired.filter((item) => parseNumber(addressOfRetired(item).code) !== null);
  return Map.groupBy(numbered, (item) => addressOfRetired(item).code);
}

/**
 * All addresses that answer for redirects and retired codes: with every code its alternates, with every retired one the
 * page of its number.
 * @param hasNumber whether the data gives the page of a number
 */
export function tombstoneAnswers(
  { redirects, retired }: Tombstones,
  hasNumber: (code: string) => boolean,
): TombstoneAnswer[] {
  return [
    ...redirects.flatMap(redirectAnswers),
    ...retired.flatMap((code): TombstoneAnswer[] => {
      const address = addressOfRetired(code);
      const paths = [codePath(address), codeDataPath(address), codeMarkdownPath(address)];
      return paths.map((path) => ({ kind: 'retired', path, code }));
    }),
    ...[...retiredByNumber(retired)]
      .filter(([number]) => !hasNumber(number) && !redirects.some(({ from }) => from === numberPath(number)))
      .map(([number, codes]): TombstoneAnswer => ({
        kind: 'retired-number',
        path: numberPath(number),
        number,
        codes,
      })),
  ];
}

/** The redirect itself; of a code, its alternates too, which lead to the alternates of a code and to any other page itself. */
function redirectAnswers(redirect: Redirect): TombstoneAnswer[] {
  const { from, to } = redirect;
  const [old, current] = [codeOfPath(from), codeOfPath(to)];
  const alternates = old
    ? [
        { path: codeDataPath(old), to: current ? codeDataPath(current) : to },
        { path: codeMarkdownPath(old), to: current ? codeMarkdownPath(current) : to },
      ]
    : [];
  return [{ path: from, to }, ...alternates].map((answer) => ({ kind: 'redirect', redirect, ...answer }));
}

/**
 * The redirects for hosts that know a file `_redirects`: one per line, old address, new address, status.
 * @param put puts a path under the base that the site is served from
 */
export function redirectsFile(answers: readonly TombstoneAnswer[], put: (path: string) => string): string {
  const rules = answers.flatMap((answer) =>
    answer.kind === 'redirect' ? [`${put(answer.path)} ${put(answer.to)} 301`] : [],
  );
  return ['# Addresses that have moved, for hosts that read this file.', ...rules, ''].join('\n');
}
