import { nameMap, type NumberIndex } from './lookup.ts';
import { EVERYWHERE, shardsAround, shardsOfNumber, shardsOfPrefix, type Holds } from './shards/wanted.ts';
import { answerNumbers, MOST_PREFIXED, signedForm } from './number-answer.ts';
import { parseQuery } from '../search/query.ts';

/** Numbers on either side of an unknown one, and one more, which may turn out to be the number with the other sign. */
const AROUND = 3;

/** Shards that the index lacks for the answer to a query; see {@link answerNumbers}. */
export function shardsForQuery(index: NumberIndex, query: string): number[] {
  if (!index.shards) return [];
  const { numbers, names, words } = parseQuery(query, nameMap(index));
  const places = placesOf(names);
  const isPrefix = numbers.length === 1 && words === '';
  const typed = numbers.flatMap(({ text, doubtfulSign }) => [
    ...formsOf(text),
    ...(doubtfulSign ? formsOf(text.slice(1)) : []),
  ]);
  const own = typed.flatMap((number) => shardsOfNumber(index, number));
  // Only then is it known whether a number is there, and under which sign.
  if (own.length > 0) return [...new Set(own)];
  const further = answerNumbers(index, query).findings.flatMap(({ shown, readAs, exact }) => {
    const number = Number(readAs ?? shown);
    return places.flatMap((holds) => [
      ...(exact.length === 0 && Number.isSafeInteger(number)
        ? shardsAround(index, number, holds, AROUND)
        : []),
      ...(isPrefix ? shardsOfPrefix(index, shown, holds, MOST_PREFIXED) : []),
    ]);
  });
  return [...new Set(further)];
}

/** The number, the one that it is the unsigned form of, and both with the other sign. */
function formsOf(text: string): number[] {
  return [text, signedForm(text)]
    .flatMap((form) => (form === null ? [] : [Number(form), -Number(form)]))
    .filter(Number.isSafeInteger);
}

/** What is named, then the systems of it, then everything: the first that has an answer gives it. */
function placesOf(names: readonly string[]): Holds[] {
  if (names.length === 0) return [EVERYWHERE];
  const systems = new Set(names.map((name) => name.split('/', 1)[0] ?? ''));
  return [(place) => names.includes(place), (place) => systems.has(place.split('/', 1)[0] ?? ''), EVERYWHERE];
}
