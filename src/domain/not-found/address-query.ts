/** What an address asks for beside its path, and addresses of a search, as other sites have them. */
import { pathSegments } from './path-words.ts';

/** Names that sites give to an error code, without marks between their words, and to words that are searched for. */
const CODE_NAMES = [
  'code',
  'errcode',
  'errorcode',
  'err',
  'error',
  'errno',
  'ret',
  'retcode',
  'id',
  'number',
];
const QUERY_NAMES = ['q', 'query', 'keyword', 'keywords', 'search', 's', 'wd', 'text'];

/** First parts of addresses that are a search elsewhere; here the home page is. */
const SEARCH_NAMES = ['search', 'find', 'query'];

const NUMBER = /^[-−]?(?:\d{1,10}|0x[\da-f]{1,8})$/iu;

/** Longest text that is handed to the search. */
const LONGEST = 200;

/** What stands behind `?` and `#`; null where there is nothing of the kind. */
export interface AskedBeside {
  code: string | null;
  words: string | null;
}

/**
 * Reads `?code=6206`, `?q=UserSig` and `#6206`.
 * @param search with its question mark, as the browser has it
 * @param hash with its number sign
 */
export function askedBeside(search: string, hash: string): AskedBeside {
  const given = [...new URLSearchParams(search)].map(([name, value]) => ({
    name: name.toLowerCase().replace(/[_-]/gu, ''),
    value: value.trim().slice(0, LONGEST),
  }));
  const valueOf = (names: readonly string[], isWanted: (value: string) => boolean) =>
    given.find(({ name, value }) => names.includes(name) && isWanted(value))?.value ?? null;
  const fragment = hash.replace(/^#[/!]*/u, '');
  const isNumber = (value: string) => NUMBER.test(value);
  return {
    code: valueOf([...CODE_NAMES, ...QUERY_NAMES], isNumber) ?? (isNumber(fragment) ? fragment : null),
    words: valueOf(QUERY_NAMES, (value) => value !== ''),
  };
}

/** The text that the address of a search asks for, empty where it has none; null where it is no search. */
export function searchedFor(path: string, { code, words }: AskedBeside): string | null {
  const [first = '', ...rest] = pathSegments(path);
  if (!SEARCH_NAMES.includes(first)) return null;
  const below = rest.join(' ').trim();
  return below === '' ? (words ?? code ?? '') : below;
}

/** A path with the number that stands beside it, where it is read as its last part. */
export const withCode = (path: string, code: string): string =>
  `${path.replace(/\/*$/u, '')}/${encodeURIComponent(code)}/`;
