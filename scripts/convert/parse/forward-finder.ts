/** Index of the next place, from an index on that must not fall from call to call; Infinity where there is none. */
export type ForwardFinder = (from: number) => number;

/**
 * Looks for a part of a text, whatever its case, again and again from rising places. All calls together look through
 * the text once, which `indexOf` would do for every call where the part is far away or missing.
 */
export function createForwardFinder(text: string, part: string): ForwardFinder {
  const pattern = new RegExp(RegExp.escape(part), 'giu');
  let found = -1;
  return (from) => {
    if (found >= from) return found;
    pattern.lastIndex = from;
    found = pattern.exec(text)?.index ?? Infinity;
    return found;
  };
}
