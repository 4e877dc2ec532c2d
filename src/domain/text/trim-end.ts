/**
 * A text without the characters at its end that match. A pattern like `/[，\s]+$/` does the same in a time that grows
 * with the square of a run of them inside the text.
 * @param character matches one character
 */
export function trimEndOf(text: string, character: RegExp): string {
  let end = text.length;
  while (end > 0 && character.test(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}
