/** What is to be fetched next, and what may go: decided anew each time from what is really there. */
import { copyKey, placeOf, type Copy, type Head, type Sums } from './lists.ts';
import type { Level } from './state.ts';

/** Up to so many missing files are fetched one by one; of more, the bundles that hold them. */
export const FEW = 20;

export interface Stock {
  head: Pick<Head, 'core' | 'coreBundle' | 'bundles'>;
  /** Of the rest at least what was visited; all of it where the whole site is to be kept. */
  rest: Sums;
  /** All that is kept, of whatever build. */
  copies: readonly Copy[];
  level: Level;
  /** Paths of what the page that asks consists of. */
  seen: readonly string[];
}

export interface Upkeep {
  /** What to fetch next: a bundle, by its sum, or some files; null where all is there. */
  next: { bundle: string } | { files: Copy[] } | null;
  kept: number;
  total: number;
  /** Copies that this build doesn't have. */
  stale: Copy[];
}

/**
 * Compares what should be there with what is. Pages that were visited and have changed since are fetched again while
 * they are few; of many, each when it is visited the next time.
 */
export function planUpkeep({ head, rest, copies, level, seen }: Stock): Upkeep {
  const isCore = (path: string) => Object.hasOwn(head.core, path);
  const sums = new Map(Object.entries({ ...rest, ...head.core }));
  const has = new Set(copies.map(copyKey));
  const visited = new Set(copies.map(({ path }) => path));
  const isWanted = (path: string) => level === 'whole' || (level === 'core' && isCore(path));

  const lacking: Copy[] = [];
  const changed: Copy[] = [];
  let total = 0;
  for (const [path, sum] of sums) {
    const isAsked = isWanted(path) || seen.includes(path);
    if (isAsked) total += 1;
    if (has.has(copyKey({ path, sum }))) continue;
    if (isAsked) lacking.push({ path, sum });
    else if (visited.has(path)) changed.push({ path, sum });
  }
  const ofCore = lacking.filter(({ path }) => isWanted(path) && isCore(path));
  const ofRest = lacking.filter(({ path }) => isWanted(path) && !isCore(path));
  const [first] = ofRest;
  const files = [...lacking, ...(changed.length <= FEW ? changed : [])].slice(0, FEW);
  const next = (): Upkeep['next'] => {
    if (ofCore.length > FEW) return { bundle: head.coreBundle };
    if (first && ofRest.length > FEW) {
      return { bundle: head.bundles[placeOf(first.path, head.bundles.length)] ?? '' };
    }
    return files.length > 0 ? { files } : null;
  };
  return {
    next: next(),
    kept: total - lacking.length,
    total,
    stale: copies.filter(({ path, sum }) => sums.get(path) !== sum),
  };
}
