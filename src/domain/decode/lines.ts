/** Lines of a text by offset. */
import type { Span } from './finding.ts';

/** Offsets at which the lines begin; LF, CR LF and CR end one. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return starts;
}

/** Extent of a 0-based line, without its end. */
export function lineSpan(text: string, starts: readonly number[], line: number): Span {
  const start = starts[line] ?? text.length;
  let end = starts[line + 1] ?? text.length;
  while (end > start && /[\r\n]/.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}
