import { numberPath } from '../model/address.ts';
import { tableOf, type IndexedCode, type NumberIndex } from './number-index.ts';
import { lowerBound, upperBound } from './bounds.ts';
import type { NumberTable } from './number-table.ts';
import { isIn, scopesOf, type Holds } from './scope.ts';

/** A number next to one that no document has: help, never a meaning. */
export interface Neighbour {
  label: string;
  /** Address without the site's base: of the code, or of the number where several codes have it. */
  path: string;
  /** Of the code; of the first where several have the number. */
  title: string;
  /** How many codes have the number. */
  meanings: number;
  /** Short names of the systems that have it. */
  systems: string[];
}

/** Numbers on either side of one that is not listed. */
const NEIGHBOURS = 2;

/**
 * The nearest numbers below and above one, in the named system or layer where that has any.
 * @param names ids of systems and modules; none where the question names nothing
 */
export function neighboursIn(index: NumberIndex, number: number, names: readonly string[]): Neighbour[] {
  return neighboursOf(tableOf(index), number, scopesOf(names)).flatMap(([first, ...more]) => {
    if (!first) return [];
    const { label, path, title } = first.hit;
    const systems = [...new Set([first, ...more].map(({ hit }) => hit.system))];
    return [
      {
        label,
        path: more.length === 0 ? path : numberPath(label),
        title,
        meanings: 1 + more.length,
        systems,
      },
    ];
  });
}

/**
 * The neighbours of a number that is not listed: the nearest numbers below and above, of its own sign, ascending, each
 * with all that have it.
 * @param scopes what is asked about: the first that has any such number gives them all
 */
function neighboursOf(
  { byCode, numbers }: NumberTable<IndexedCode>,
  number: number,
  scopes: readonly Holds[],
): IndexedCode[][] {
  const isAlike = (other: number | undefined) =>
    other !== undefined && Math.sign(other) === (number < 0 ? -1 : 1);
  for (const isAsked of scopes.map(isIn)) {
    const walk = (start: number, step: 1 | -1) => {
      const found: IndexedCode[][] = [];
      for (let at = start; isAlike(numbers[at]) && found.length < NEIGHBOURS; at += step) {
        const own = (byCode.get(String(numbers[at])) ?? []).filter(isAsked);
        if (own.length > 0) found.push(own);
      }
      return found;
    };
    const around = [
      ...walk(lowerBound(numbers, number) - 1, -1).reverse(),
      ...walk(upperBound(numbers, number), 1),
    ];
    if (around.length > 0) return around;
  }
  return [];
}
