/** Position, in an ascending list, of the first number that is not below a bound; the length where there is none. */
export function lowerBound(ascending: readonly number[], bound: number): number {
  return firstPosition(ascending, (number) => number >= bound);
}

/** Position, in an ascending list, of the first number that is above a bound; the length where there is none. */
export function upperBound(ascending: readonly number[], bound: number): number {
  return firstPosition(ascending, (number) => number > bound);
}

/** @param isReached false up to some position, true from there on */
function firstPosition(ascending: readonly number[], isReached: (number: number) => boolean): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(ascending[middle] ?? Infinity)) high = middle;
    else low = middle + 1;
  }
  return low;
}
