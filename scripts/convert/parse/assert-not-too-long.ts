import { SourceError } from '../../shared/source-error.ts';

/** Characters. The longest text of a real document has fewer than 1,000; a page of so many is none that anyone reads. */
const LONGEST = 200_000;

/**
 * Makes sure that a text is short enough for patterns to look through it: their memory grows with what they match.
 * @throws SourceError for a longer one
 */
export function assertNotTooLong(text: string, at: { file: string; line: number }): void {
  if (text.length <= LONGEST) return;
  throw new SourceError(
    at,
    `a text of ${text.length} characters, which begins "${text.trim().slice(0, 60)}"`,
    `No row, cell or paragraph has more than ${LONGEST}: look for a line end or end tag that is lost`,
  );
}
