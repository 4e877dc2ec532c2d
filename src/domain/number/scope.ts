/** Whose numbers a question is about: a layer or system by name, or all of them. */
import type { IndexedCode } from './number-index.ts';

/** Whether a system or module (`msdk`, `msdk/wechat`) is one of those that are asked about. */
export type Holds = (place: string) => boolean;

const EVERYWHERE: Holds = () => true;

/**
 * Where to look for an answer, in this order: in what is named, in the systems of that, everywhere.
 * @param names ids of systems and modules; none where the question names nothing
 */
export function scopesOf(names: readonly string[]): Holds[] {
  if (names.length === 0) return [EVERYWHERE];
  const systems = new Set(names.map((name) => name.split('/', 1)[0] ?? ''));
  return [(place) => names.includes(place), (place) => systems.has(place.split('/', 1)[0] ?? ''), EVERYWHERE];
}

/** Whether one of its places is asked about. */
export const isIn =
  (holds: Holds) =>
  ({ system, module }: Pick<IndexedCode, 'system' | 'module'>): boolean =>
    holds(system) || holds(module);
