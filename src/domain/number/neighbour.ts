import { numberPath } from '../model/address.ts';
import { tableOf, type NumberIndex } from './number-index.ts';
import { neighboursOf } from './number-table.ts';
import { isIn, scopesOf } from './scope.ts';

/** A number next to one that no document has: help, never a meaning. */
export interface Neighbour {
  label: string;
  /** Address without the site's base: of the code, or of the number where several codes have it. */
  path: string;
  title: string;
  /** Short names of the systems that have it. */
  systems: string;
}

/**
 * The nearest numbers below and above one, in the named system or layer where that has any.
 * @param names ids of systems and modules; none where the question names nothing
 */
export function neighboursIn(index: NumberIndex, number: number, names: readonly string[]): Neighbour[] {
  return neighboursOf(tableOf(index), number, scopesOf(names).map(isIn)).flatMap(([first, ...more]) => {
    if (!first) return [];
    const { label, path, title } = first.hit;
    const systems = [...new Set([first, ...more].map(({ hit }) => hit.system))].join('、');
    if (more.length === 0) return [{ label, path, title, systems }];
    return [{ label, path: numberPath(label), title: `${title} 等 ${more.length + 1} 种含义`, systems }];
  });
}
