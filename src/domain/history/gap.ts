/**
 * Whether a code was missing after the last version that says the same as the first: where a code was gone and came back
 * as it was, that gap does not count.
 * @param states what each version says of it, oldest first
 * @param gone the state of one that a version lacks
 */
export function hasGap<T>(states: readonly T[], gone: T): boolean {
  const [first = gone] = states;
  return states.slice(states.lastIndexOf(first) + 1).includes(gone);
}
