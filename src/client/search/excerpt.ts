/** Which stretches of a vendor's text a search result quotes and marks: plain text in, plain text out. */

export interface Segment {
  text: string;
  /** Whether it is one of the words that were searched for. */
  marked: boolean;
}

/** Characters that stand before the first match of an excerpt. */
const LEAD = 16;

/** Whether a text has every one of the words, whatever their case and width. */
export function hasAllWords(text: string, words: readonly string[]): boolean {
  const folded = fold(text);
  return words.every((word) => folded.includes(word));
}

/**
 * Cuts a text at the words that it holds.
 * @param words as {@link queryWords} gives them
 * @returns the pieces in order; their texts joined give the whole text
 */
export function markWords(text: string, words: readonly string[]): Segment[] {
  const folded = foldKeepingLength(text);
  const segments: Segment[] = [];
  let done = 0;
  for (let at = 0; at < text.length;) {
    const length = Math.max(
      0,
      ...words.filter((word) => folded.startsWith(word, at)).map((word) => word.length),
    );
    if (length > 0) {
      if (at > done) segments.push({ text: text.slice(done, at), marked: false });
      segments.push({ text: text.slice(at, at + length), marked: true });
      done = at + length;
    }
    at += Math.max(length, 1);
  }
  if (done < text.length) segments.push({ text: text.slice(done), marked: false });
  return segments;
}

/**
 * The part of a text around the first of the words, with ellipses where something is left out.
 * @param length how many characters to show, at most
 */
export function excerpt(text: string, words: readonly string[], length: number): Segment[] {
  const segments = markWords(text, words);
  const first = segments.findIndex(({ marked }) => marked);
  const before = segments.slice(0, Math.max(first, 0)).reduce((sum, segment) => sum + segment.text.length, 0);
  const start =
    before <= LEAD ? 0 : wholeCharacter(text, Math.max(0, Math.min(before - LEAD, text.length - length)));
  const end = wholeCharacter(text, Math.min(text.length, start + length));
  const part = markWords(text.slice(start, end), words);
  return [
    ...(start > 0 ? [{ text: '…', marked: false }] : []),
    ...part,
    ...(end < text.length ? [{ text: '…', marked: false }] : []),
  ];
}

/** The offset, or the one before where it would cut a character in two. */
function wholeCharacter(text: string, offset: number): number {
  return /[\uDC00-\uDFFF]/.test(text[offset] ?? '') ? offset - 1 : offset;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Folds character by character, only where that keeps offsets. */
function foldKeepingLength(text: string): string {
  return text.replace(/[^]/g, (unit) => (fold(unit).length === 1 ? fold(unit) : unit));
}
