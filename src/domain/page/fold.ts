/** Whether a section of a page can be folded, and is when the page opens; null where it always stands open. */
export type Fold = 'open' | 'closed' | null;

/** A list of no more screens than these is read by scrolling. */
const MOST_SCREENS = 4;

/**
 * How the sections of a list are folded: all that begin beyond its first screen. A list that is short, or has one
 * section only, is not folded at all.
 * @param lengths lines of each section, in order
 * @param perScreen lines that fit a screen, about
 */
export function foldsOf(lengths: readonly number[], perScreen: number): Fold[] {
  const total = lengths.reduce((sum, length) => sum + length, 0);
  if (lengths.length < 2 || total <= MOST_SCREENS * perScreen) return lengths.map(() => null);
  let before = 0;
  return lengths.map((length) => {
    const fold = before < perScreen ? 'open' : 'closed';
    before += length;
    return fold;
  });
}
