/** Position, in an ascending list, of the first number that is not below a bound; the length where there is none. */
export function lowerBound(ascending: readonly number[], bound: number): number {
  return firstPosition(ascending, (number) => number >= bound);
}

/** Position, in an ascending list, of the first number that is above a bound; the length where there is none. */
export function upperBound(ascending: readonly number[], bound: number): number {
  return firstPosition(ascending, (number) => number > bound);
}

/**
 * Position of the first item that reaches something; the length where none does.
 * @param isReached false up to some item, true from there on
 */
export function firstPosition<T>(ascending: readonly T[], isReached: (item: T) => boolean): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(ascending[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
