/** Which part of a text a number shares with the words that explain it. */
import type { Span } from './finding.ts';

/** How far from a number its object or line is looked at: a line may be the whole paste. */
const REACH = 2000;
const LINE_REACH = 600;

export interface Scopes {
  /** The innermost object around the number; absent where it stands in none. */
  object?: Span;
  line: Span;
  /** The line with the indented ones that belong to it: a stack trace, a wrapped message. */
  record: Span;
}

/** What is around an offset, within reach. */
export function scopesOf(folded: string, at: number, line: Span): Scopes {
  const object = objectAround(folded, at);
  return {
    ...(object && { object }),
    line: { start: Math.max(line.start, at - LINE_REACH), end: Math.min(line.end, at + LINE_REACH) },
    record: recordAround(folded, at, line),
  };
}

/** A line that goes on with the one before. */
const CONTINUES = /[\r\n]+(?=[ \t]+\S|at |Caused by)/y;

function recordAround(folded: string, at: number, { start, end }: Span): Span {
  const record = { start: Math.max(start, at - LINE_REACH), end: Math.min(end, at + LINE_REACH) };
  while (record.end >= end && record.end < at + REACH && continues(folded, end)) {
    end = endOfLine(folded, end);
    record.end = Math.min(end, at + REACH);
  }
  while (record.start <= start && start > Math.max(0, at - REACH) && continues(folded, start - 1)) {
    // A negative offset would find a line end at the very beginning, again and again.
    start = start < 2 ? 0 : folded.lastIndexOf('\n', start - 2) + 1;
    record.start = Math.max(start, at - REACH);
  }
  return record;
}

function continues(folded: string, at: number): boolean {
  CONTINUES.lastIndex = at;
  return CONTINUES.test(folded);
}

function endOfLine(folded: string, lineEnd: number): number {
  const begin = /[\r\n]+/y;
  begin.lastIndex = lineEnd;
  begin.test(folded);
  const next = folded.indexOf('\n', begin.lastIndex);
  return next < 0 ? folded.length : next;
}

/** From the brace that is open here to the one that closes it; to the end of reach where none does. */
function objectAround(folded: string, at: number): Span | null {
  const start = openBrace(folded, at);
  if (start === null) return null;
  let depth = 0;
  const limit = Math.min(folded.length, at + REACH);
  for (let end = at; end < limit; end++) {
    const character = folded[end];
    if (character === '{') depth += 1;
    else if (character === '}' && --depth < 0) return { start, end: end + 1 };
  }
  return { start, end: limit };
}

function openBrace(folded: string, at: number): number | null {
  let depth = 0;
  const limit = Math.max(0, at - REACH);
  for (let start = at - 1; start >= limit; start--) {
    const character = folded[start];
    if (character === '}') depth += 1;
    else if (character === '{' && --depth < 0) return start;
  }
  return null;
}
