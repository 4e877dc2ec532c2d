import type { Code } from './code.ts';

type Bounds = Pick<Code, 'from' | 'to'>;

/** The bounds that are stated; one that is undefined or null is absent. */
export const statedBounds = ({
  from,
  to,
}: {
  from?: number | null | undefined;
  to?: number | null | undefined;
}): Bounds => ({ ...(from != null && { from }), ...(to != null && { to }) });

/** Whether a number falls into a range or class; an exact number and the catch-all hold nothing. */
export function holdsNumber(
  { kind, from = -Infinity, to = Infinity }: Omit<Code, 'code'>,
  number: number,
): boolean {
  return (kind === 'range' || kind === 'class') && from <= number && number <= to;
}

/** Sort order of intervals that hold a number: narrowest first; an open one is wider than any closed one. */
export function compareWidths(number: number): (a: Bounds, b: Bounds) => number {
  return (a, b) => Number(isOpen(a)) - Number(isOpen(b)) || width(a, number) - width(b, number);
}

const isOpen = ({ from, to }: Bounds) => from === undefined || to === undefined;

/** An open interval counts by the distance of the bound that it has, among open ones. */
function width({ from, to }: Bounds, number: number): number {
  if (from !== undefined && to !== undefined) return to - from;
  return Math.abs((from ?? to ?? Number.MAX_SAFE_INTEGER) - number);
}
