import { latestRecords, type Entry } from '../model/entry.ts';
import { wordingOf } from '../history/wording.ts';
import { bothWays } from './both-ways.ts';
import type { Linker } from './link.ts';

/**
 * A number in a text is mostly a limit, a length, a port or a status of HTTP. It names a code only where the words
 * before it say so, and only if it is neither counted (错误码 3 个) nor one end of an interval (错误码 10001 到 10014).
 */
const INTRODUCED =
  /(?:错误码|返回码|错误代码|(?<![a-z])(?:err(?:or)?[ _-]?code|(?<!https? ?|status ?)code|ret(?:code)?))[\s"“”'‘’「（(:：=]*(?:(?:为|是|等于)[\s"“'「（(]*)?(?<list>-?\d+(?:["”'」）)\s]*(?:[、,，/]|和|或者?|及|以及)[\s"“'「（(]*-?\d+)*)(?![\w.%])(?!\s*(?:[~～到至—–-]|[个次条种位天秒]|分钟|小时|字节))/giu;

/** The numbers that a text calls error codes, each once. */
export function namedNumbers(text: string): string[] {
  const lists = [...text.normalize('NFKC').matchAll(INTRODUCED)].map(({ groups }) => groups?.list ?? '');
  return [
    ...new Set(lists.flatMap((list) => list.match(/-?\d+/g) ?? []).map((number) => String(Number(number)))),
  ];
}

/** The codes of its own numbering that the newest text of an entry names. */
export function namedCodeLinks(entries: readonly Entry[]): Record<'names' | 'named-by', Linker> {
  const place = ({ system, namespace }: Entry, code: string) => `${system}/${namespace ?? ''}/${code}`;
  const byPlace = new Map(entries.map((entry) => [place(entry, entry.code), entry]));
  const pairs = entries.flatMap((entry) =>
    [...new Set(latestRecords(entry).flatMap((record) => namedNumbers(wordingOf(record))))]
      .flatMap((code) => byPlace.get(place(entry, code)) ?? [])
      .filter(({ id }) => id !== entry.id)
      .map((named) => [entry, named] as const),
  );
  const { forth, back } = bothWays(pairs);
  return { names: forth, 'named-by': back };
}
