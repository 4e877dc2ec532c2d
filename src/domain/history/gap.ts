/**
 * Whether a code was gone after the first of its states. Where it came back as it was, what follows is a change of that.
 * @param states what each version says of it, oldest first
 * @param gone the state of one that a version lacks
 */
export function hasGap<T>(states: readonly T[], gone: T): boolean {
  const [first = gone] = states;
  return states.slice(states.lastIndexOf(first) + 1).includes(gone);
}
