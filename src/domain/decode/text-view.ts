/** The pasted text as it is shown: line by line, findings marked, secrets masked, long stretches left out. */
import type { Decoded, Span } from './finding.ts';
import type { FindingGroup } from './group.ts';
import { lineSpan, lineStarts } from './lines.ts';
import { maskSecret } from './mask-text.ts';

/** A part of a line, or how many characters of it are left out. */
export type Segment =
  | {
      kind: 'plain' | 'finding' | 'outer' | 'secret';
      text: string;
      /** Ordinal of the group that a finding, or the `ret` around one, belongs to. */
      ordinal?: number;
    }
  | { kind: 'cut'; left: number };

/** A line, or how many are left out. */
export type ViewLine = { line: number; segments: Segment[] } | { left: number };

/** A text up to this size is shown whole. */
const WHOLE = { lines: 200, characters: 20_000 };
const MOST_LINES = 200;
/** Lines around a finding, and characters around one in a long line. */
const CONTEXT = 2;
const AROUND = 160;

interface Marked extends Span {
  kind: 'finding' | 'outer' | 'secret';
  ordinal?: number;
}

export function viewLines(text: string, { masks }: Decoded, groups: readonly FindingGroup[]): ViewLine[] {
  const starts = lineStarts(text);
  const marks = marksOf(masks, groups);
  const shown = shownLines(starts.length, text.length, groups);
  const lines: ViewLine[] = [];
  // Marks and lines are walked together: of a large paste there are tens of thousands.
  let next = 0;
  let previous = 0;
  for (const line of shown) {
    if (line > previous + 1) lines.push({ left: line - previous - 1 });
    const span = lineSpan(text, starts, line - 1);
    while ((marks[next]?.end ?? Infinity) <= span.start) next += 1;
    const own: Marked[] = [];
    for (let at = next; (marks[at]?.start ?? Infinity) < span.end; at++) own.push(...marks.slice(at, at + 1));
    lines.push({ line, segments: segmentsOf(text, span, own) });
    previous = line;
  }
  if (previous < starts.length) lines.push({ left: starts.length - previous });
  return lines;
}

/** All marks in order; none inside another. */
function marksOf(masks: readonly Span[], groups: readonly FindingGroup[]): Marked[] {
  const marks: Marked[] = [
    ...masks.map(({ start, end }) => ({ start, end, kind: 'secret' as const })),
    ...groups.flatMap(({ ordinal, findings }) =>
      findings.flatMap(({ start, end, envelope }) => [
        { start, end, kind: 'finding' as const, ordinal },
        ...(envelope ? [{ start: envelope.start, end: envelope.end, kind: 'outer' as const, ordinal }] : []),
      ]),
    ),
  ];
  marks.sort((a, b) => a.start - b.start);
  let done = 0;
  return marks.filter(({ start, end }) => {
    if (start < done) return false;
    done = end;
    return true;
  });
}

/** 1-based numbers of the lines to show. */
function shownLines(count: number, length: number, groups: readonly FindingGroup[]): number[] {
  const all = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
  if (count <= WHOLE.lines && length <= WHOLE.characters) return all(1, count);
  const wanted = new Set<number>();
  for (const line of groups.flatMap(({ lines }) => lines)) {
    for (const near of all(Math.max(1, line - CONTEXT), Math.min(count, line + CONTEXT))) wanted.add(near);
  }
  return [...wanted].sort((a, b) => a - b).slice(0, MOST_LINES);
}

function segmentsOf(text: string, line: Span, marks: readonly Marked[]): Segment[] {
  const segments: Segment[] = [];
  let at = line.start;
  for (const mark of marks) {
    segments.push(...plain(text, at, Math.max(at, mark.start), at === line.start, false));
    const words = text.slice(mark.start, Math.min(mark.end, line.end));
    segments.push({
      kind: mark.kind,
      text: mark.kind === 'secret' ? maskSecret(text.slice(mark.start, mark.end)) : words,
      ...(mark.ordinal !== undefined && { ordinal: mark.ordinal }),
    });
    at = Math.max(at, mark.end);
  }
  return [...segments, ...plain(text, at, line.end, at === line.start, true)];
}

/** Plain text between marks, its middle cut out where it is long; at the ends of a line only the side by the mark stays. */
function plain(text: string, start: number, end: number, isFirst: boolean, isLast: boolean): Segment[] {
  if (start >= end) return [];
  const whole = [{ kind: 'plain' as const, text: text.slice(start, end) }];
  if (end - start <= 4 * AROUND) return whole;
  const head = isFirst && !isLast ? 0 : AROUND;
  const tail = isLast ? 0 : AROUND;
  return [
    ...(head > 0 ? [{ kind: 'plain' as const, text: text.slice(start, start + head) }] : []),
    { kind: 'cut', left: end - start - head - tail },
    ...(tail > 0 ? [{ kind: 'plain' as const, text: text.slice(end - tail, end) }] : []),
  ];
}
